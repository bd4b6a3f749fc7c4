package id.labinov.innovation;

import id.labinov.innovation.UploadRows.Upload;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.FileNames;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Sheets;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way, of the person who sends them and of nobody else. A piece that has arrived stays, so that a broken line costs one piece;
 * the form that names a whole file uses it once. */
@Component
class Uploads {

    /** Whoever tries again and again on a bad line is not kept out by what he gave up. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    /** No form of ours takes longer. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final UploadRows rows;
    private final InnovationSettings settings;
    private final Clock clock;

    Uploads(UploadRows rows, InnovationSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws InvalidInput about field {@code file}: larger than anything that is taken here, or too much under way */
    @Transactional
    UploadId begin(PersonId person, String fileName, long size) {
        var name = FileNames.plain(fileName);
        if (size < 1) {
            throw InvalidInput.of("file", "innovation.error.file-empty");
        }
        if (size > most()) {
            throw InvalidInput.of("file", "innovation.error.file-too-large", most() / (1024 * 1024));
        }
        if (rows.sizeOfAll(person) + size > settings.unfinishedUploads().toBytes()) {
            rows.deleteUntouched(person, now().minus(GIVEN_UP));
        }
        if (rows.sizeOfAll(person) + size > settings.unfinishedUploads().toBytes()) {
            throw InvalidInput.of("file", "innovation.upload.too-much", settings.unfinishedUploads().toMegabytes());
        }
        var id = UploadId.next();
        rows.insert(id, person, name, size, now());
        return id;
    }

    /** Forms have limits of their own below this. */
    private long most() {
        return Math.max(settings.fileSize().toBytes(), Sheets.MOST_BYTES);
    }

    Upload find(PersonId person, UploadId id) {
        return rows.find(id, person).orElseThrow(NotFound::new);
    }

    /** @return where the next piece begins
     *  @throws Conflict if this one does not begin where the last one ended: its sender asks where that is */
    @Transactional
    long append(PersonId person, UploadId id, long begins, byte[] content) {
        find(person, id);
        if (!rows.advance(id, begins, content.length, now())) {
            throw new Conflict("innovation.upload.elsewhere");
        }
        if (content.length > 0) {
            rows.insertPiece(id, begins, content);
        }
        return begins + content.length;
    }

    @Transactional
    void drop(PersonId person, UploadId id) {
        rows.delete(find(person, id).upload());
    }

    /** For the form that is sent now; {@link #settle} says what became of it.
     * @throws Conflict if one of them is not whole, used by another form, somebody else's or gone: which of these is not told */
    @Transactional
    List<Upload> claim(PersonId person, List<UploadId> ids) {
        ids.forEach(id -> {
            if (!rows.claim(id, person, now(), now().minus(CLAIM))) {
                throw new Conflict("innovation.upload.gone");
            }
        });
        return ids.stream().map(id -> find(person, id)).toList();
    }

    /** @param used whether the form took it; if not, it may be sent once more */
    @Transactional
    void settle(List<UploadId> ids, boolean used) {
        ids.forEach(used ? rows::delete : rows::release);
    }

    InputStream open(UploadId id) {
        return rows.open(id);
    }

    void sweep() {
        rows.deleteUntouched(now().minus(KEPT));
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
