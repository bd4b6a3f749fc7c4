package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.cohort.EventPhoto.Kind;
import id.labinov.document.Photo;
import id.labinov.people.Actor;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos of events. Each is drawn anew before it is kept, so that nothing of the file stays but what is seen. */
@Service
public class EventPhotos {

    static final int MOST_BYTES = 15 * 1024 * 1024;
    /** As on the device: enough to read a name on a sheet. */
    private static final int LONGEST_SIDE = 2000;
    private static final int MOST_OF_AN_EVENT = 24;
    private static final String COLUMNS = "select id, event, cohort, kind, held_on, caption, size_bytes, added_at from event_photo ";

    private final LabEventRows events;
    private final CohortRows cohorts;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /** A camera's picture takes a hundred megabytes while it is drawn: a room that sends at once waits in a queue. */
    private final Semaphore drawing = new Semaphore(2);

    EventPhotos(LabEventRows events, CohortRows cohorts, JdbcClient jdbc, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.cohorts = cohorts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which they came. */
    public List<EventPhoto> of(EventId event) {
        return jdbc.sql(COLUMNS + "where event = ? and kind = 'PHOTO' order by added_at, id").param(event.value()).query(EventPhoto.class).list();
    }

    List<EventPhoto> sheets(EventId event, LocalDate day) {
        return jdbc.sql(COLUMNS + "where event = ? and kind = 'SHEET' and held_on = ? order by added_at, id").params(event.value(), day).query(EventPhoto.class).list();
    }

    /** @throws NotFound if there is none */
    EventPhoto find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(EventPhoto.class).optional().orElseThrow(NotFound::new);
    }

    /** The picture, a JPEG. */
    public byte[] read(EventPhoto photo) {
        return jdbc.sql("select content from event_photo_content where photo = ?").param(photo.id()).query((row, n) -> row.getBytes(1)).optional()
                .orElseThrow(NotFound::new);
    }

    /** Keeps one; the same one sent twice is kept once.
     * @throws InvalidInput for field {@code file} or {@code caption} */
    void add(LabEvent event, String caption, InputStream file, Actor by) throws IOException {
        new CohortChecks().needed("caption", caption, 300).passOrThrow();
        if (of(event.id()).size() >= MOST_OF_AN_EVENT) {
            throw InvalidInput.of("file", "cohort.photos.too-many", MOST_OF_AN_EVENT);
        }
        keep(event, Kind.PHOTO, Optional.empty(), caption.strip(), file, by);
    }

    /** Keeps the photo of a day's signed sheet.
     * @throws InvalidInput for field {@code file} */
    void addSheet(LabEvent event, LocalDate day, InputStream file, Actor by) throws IOException {
        if (sheets(event.id(), day).size() >= MOST_OF_AN_EVENT) {
            throw InvalidInput.of("file", "cohort.photos.too-many", MOST_OF_AN_EVENT);
        }
        keep(event, Kind.SHEET, Optional.of(day), "", file, by);
    }

    @Transactional
    void remove(EventPhoto photo, Actor by) {
        jdbc.sql("delete from event_photo_content where photo = ?").param(photo.id()).update();
        jdbc.sql("delete from event_photo where id = ?").param(photo.id()).update();
        record("event-photo-removed", by, events.find(photo.event()).orElseThrow(NotFound::new), photo.id());
    }

    void removeAll(CohortId cohort) {
        jdbc.sql("delete from event_photo_content where photo in (select id from event_photo where cohort = ?)").param(cohort.value()).update();
        jdbc.sql("delete from event_photo where cohort = ?").param(cohort.value()).update();
    }

    private void keep(LabEvent event, Kind kind, Optional<LocalDate> day, String caption, InputStream file, Actor by) throws IOException {
        var sent = file.readNBytes(MOST_BYTES + 1);
        if (sent.length == 0 || sent.length > MOST_BYTES) {
            throw sent.length == 0 ? InvalidInput.of("file", "cohort.photos.missing") : InvalidInput.of("file", "cohort.photos.too-large", MOST_BYTES / 1024 / 1024);
        }
        var hash = sha256(sent);
        if (jdbc.sql("select count(*) from event_photo where event = ? and kind = ? and sha256 = ? and (held_on = ? or held_on is null)")
                .params(Arrays.asList(event.id().value(), kind.name(), hash, day.orElse(null))).query(Integer.class).single() > 0) {
            return;
        }
        // Before the transaction: no connection waits for a picture.
        var drawn = drawn(sent).orElseThrow(() -> InvalidInput.of("file", "cohort.photos.no-photo"));
        transaction.executeWithoutResult(status -> write(event, new Kept(kind, day, caption, hash), drawn, by));
    }

    private record Kept(Kind kind, Optional<LocalDate> day, String caption, String hash) {}

    private Optional<byte[]> drawn(byte[] sent) {
        drawing.acquireUninterruptibly();
        try {
            return Photo.drawn(sent, LONGEST_SIDE);
        } finally {
            drawing.release();
        }
    }

    private void write(LabEvent event, Kept kept, byte[] drawn, Actor by) {
        var id = Ids.next();
        jdbc.sql("insert into event_photo (id, event, cohort, kind, held_on, caption, size_bytes, sha256, added_at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, event.id().value(), event.cohort().value(), kept.kind().name(), kept.day().orElse(null), kept.caption(), drawn.length, kept.hash(),
                        Timestamp.from(clock.instant()), by.person().value())).update();
        jdbc.sql("insert into event_photo_content (photo, content) values (?, ?)").params(id, drawn).update();
        record("event-photo-added", by, event, id);
    }

    private void record(String action, Actor by, LabEvent event, UUID photo) {
        audit.record(action, Optional.of(by.person().value()), cohorts.find(event.cohort()).map(found -> found.cohort().region().value()), event.id().value(),
                photo.toString());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
