package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.innovation.StoredFile.Kind;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FileNames;
import id.labinov.web.FileScanner;
import id.labinov.web.FileTypes;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to files. A file may serve several answers: these keep its {@link StoredFile#series}. */
@Service
public class Files {

    private static final int PIECE = 256 * 1024;

    private final FileRows rows;
    private final InnovationRows innovations;
    private final FileTypes types;
    private final InnovationSettings settings;
    private final ObjectProvider<FileScanner> scanners;
    private final Audit audit;
    private final Clock clock;

    Files(FileRows rows, InnovationRows innovations, FileTypes types, InnovationSettings settings, ObjectProvider<FileScanner> scanners,
            Audit audit, Clock clock) {
        this.rows = rows;
        this.innovations = innovations;
        this.types = types;
        this.settings = settings;
        this.scanners = scanners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file. The caller has checked that the actor may write to the dossier.
     * @param title empty: the file's name stands for it
     * @throws InvalidInput about field {@code file} or {@code title}: too large, empty, of a kind that is not taken, not what its name says */
    @Transactional
    public StoredFile store(InnovationId innovation, String title, Kind kind, String fileName, InputStream content, Actor by) {
        var id = FileId.next();
        return store(new Draft(id, id, 1, innovation, title, kind, fileName), content, by);
    }

    /** Keeps the next version of a file; title and kind stay, older versions remain. */
    @Transactional
    public StoredFile replace(FileId file, String fileName, InputStream content, Actor by) {
        var old = rows.find(file).orElseThrow(NotFound::new);
        var latest = rows.versions(old.series()).get(0);
        rows.outdate(old.series());
        return store(new Draft(FileId.next(), old.series(), latest.edition() + 1, old.innovation(), latest.title(), latest.kind(), fileName),
                content, by);
    }

    /** Takes a file away with all its versions, for what was put there by mistake and nothing refers to. The caller has checked that the actor may. */
    @Transactional
    public void remove(FileId file, Actor by) {
        var found = rows.find(file).orElseThrow(NotFound::new);
        rows.remove(found.series());
        audit.record("file-removed", Optional.of(by.person().value()), innovations.region(found.innovation()).map(region -> region.value()),
                found.innovation().value(), found.series().toString());
    }

    private record Draft(FileId id, FileId series, int edition, InnovationId innovation, String title, Kind kind, String fileName) {}

    private StoredFile store(Draft draft, InputStream content, Actor by) {
        try {
            var region = innovations.find(draft.innovation()).orElseThrow(NotFound::new).region();
            var name = FileNames.plain(draft.fileName());
            var title = draft.title().isBlank() ? name : FactsCheck.required("title", draft.title(), 200);
            var start = content.readNBytes(PIECE);
            if (start.length == 0) {
                throw InvalidInput.of("file", "innovation.error.file-empty");
            }
            rows.insert(new StoredFile(draft.id(), draft.series(), draft.edition(), true, draft.innovation(), title, draft.kind(), name,
                    types.check(name, Arrays.copyOf(start, Math.min(start.length, 65536))), 0, "", Instant.now(clock), by.person()), region.value());
            keep(draft.id(), start, content);
            scan(draft.id(), name);
            audit.record("file-stored", Optional.of(by.person().value()), Optional.of(region.value()), draft.innovation().value(), draft.id().toString());
            return rows.find(draft.id()).orElseThrow(NotFound::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(FileId id, byte[] start, InputStream content) throws IOException {
        var digest = sha256();
        long size = 0;
        int number = 0;
        for (var piece = start; piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            if (size > settings.fileSize().toBytes()) {
                throw InvalidInput.of("file", "innovation.error.file-too-large", settings.fileSize().toMegabytes());
            }
            digest.update(piece);
            rows.insertPiece(id, number++, piece);
        }
        rows.complete(id, size, HexFormat.of().formatHex(digest.digest()));
    }

    private void scan(FileId id, String fileName) {
        scanners.forEach(scanner -> scanner.threat(fileName, rows.open(id)).ifPresent(threat -> {
            throw InvalidInput.of("file", "innovation.error.file-harmful", fileName, threat);
        }));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest version of every file of the dossier, the newest file first. */
    public List<StoredFile> list(InnovationId innovation) {
        return rows.latest(innovation);
    }

    public Optional<StoredFile> find(FileId id) {
        return rows.find(id);
    }

    /** All versions of the file, newest first. */
    public List<StoredFile> versions(StoredFile file) {
        return rows.versions(file.series());
    }

    /** Writes the content; the reading is audited. The caller has checked that the person may see the dossier. */
    public void read(StoredFile file, CurrentPerson me, OutputStream to) throws IOException {
        var region = innovations.find(file.innovation()).orElseThrow(NotFound::new).region();
        audit.record("file-read", Optional.of(me.id().value()), Optional.of(region.value()), file.innovation().value(), file.id().toString());
        rows.copy(file.id(), to);
    }

    /** Largest file in bytes: pages say it before choosing. */
    public long limit() {
        return settings.fileSize().toBytes();
    }
}
