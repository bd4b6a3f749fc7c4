package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FileNames;
import id.labinov.web.FileScanner;
import id.labinov.web.FileTypes;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants are given to read. Files pass the same checks as those of a dossier; their content is written and read whole, for it is small. */
@Service
class Materials {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String COLUMNS = "select id, cohort, event, title, link, file_name, media_type, size_bytes, sha256, added_at from cohort_material ";

    private final Cohorts cohorts;
    private final FileTypes types;
    private final ObjectProvider<FileScanner> scanners;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Materials(Cohorts cohorts, FileTypes types, ObjectProvider<FileScanner> scanners, JdbcClient jdbc, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.types = types;
        this.scanners = scanners;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    List<Material> of(CohortId cohort) {
        return jdbc.sql(COLUMNS + "where cohort = ? order by added_at desc, id desc").param(cohort.value()).query(Material.class).list();
    }

    /** @throws NotFound if there is none */
    Material find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Material.class).optional().orElseThrow(NotFound::new);
    }

    /** @throws InvalidInput for field {@code link} or {@code title} */
    @Transactional
    void addLink(CohortId cohort, Optional<EventId> event, String title, String link, Actor by) {
        var address = MaterialLink.checked(link);
        check(cohort, event, title);
        insert(new Material(Ids.next(), cohort, event, title.isBlank() ? cut(address) : title.strip(), address, "", "", 0, "", clock.instant()), by);
    }

    /** @throws InvalidInput for field {@code file} or {@code title}: too large, empty, of a kind that is not taken, not what its name says */
    @Transactional
    void addFile(CohortId cohort, Optional<EventId> event, String title, String fileName, InputStream file, Actor by) throws IOException {
        var name = FileNames.plain(fileName);
        check(cohort, event, title);
        var content = file.readNBytes(MOST_BYTES + 1);
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw content.length == 0 ? InvalidInput.of("file", "cohort.materials.file-empty")
                    : InvalidInput.of("file", "cohort.materials.file-too-large", MOST_BYTES / 1024 / 1024);
        }
        var type = types.check(name, Arrays.copyOf(content, Math.min(content.length, 65536)));
        scanners.forEach(scanner -> scanner.threat(name, new ByteArrayInputStream(content)).ifPresent(threat -> {
            throw InvalidInput.of("file", "cohort.materials.file-harmful", name, threat);
        }));
        var id = Ids.next();
        insert(new Material(id, cohort, event, title.isBlank() ? name : title.strip(), "", name, type, content.length, sha256(content), clock.instant()), by);
        jdbc.sql("insert into cohort_material_content (material, content) values (?, ?)").params(id, content).update();
    }

    /** The content; the reading is audited. The caller has checked that the person may read. */
    @Transactional
    byte[] read(Material material, CurrentPerson me) {
        var content = jdbc.sql("select content from cohort_material_content where material = ?").param(material.id())
                .query((row, n) -> row.getBytes(1)).optional().orElseThrow(NotFound::new);
        record("material-read", me.actor(), material);
        return content;
    }

    @Transactional
    void remove(Material material, Actor by) {
        jdbc.sql("delete from cohort_material_content where material = ?").param(material.id()).update();
        jdbc.sql("delete from cohort_material where id = ?").param(material.id()).update();
        record("material-removed", by, material);
    }

    void removeAll(CohortId cohort) {
        of(cohort).forEach(material -> jdbc.sql("delete from cohort_material_content where material = ?").param(material.id()).update());
        jdbc.sql("delete from cohort_material where cohort = ?").param(cohort.value()).update();
    }

    private void check(CohortId cohort, Optional<EventId> event, String title) {
        var unknown = event.filter(id -> cohorts.event(id).filter(found -> found.cohort().equals(cohort)).isEmpty()).isPresent();
        new CohortChecks().text("title", title, 200).problemIf(unknown, "event", "cohort.input.choice").passOrThrow();
    }

    private void insert(Material one, Actor by) {
        jdbc.sql("""
                insert into cohort_material (id, cohort, event, title, link, file_name, media_type, size_bytes, sha256, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(one.id(), one.cohort().value(), one.event().map(EventId::value).orElse(null), one.title(), one.link(), one.fileName(),
                        one.mediaType(), one.sizeBytes(), one.sha256(), Timestamp.from(one.addedAt()), by.person().value())).update();
        record("material-added", by, one);
    }

    private void record(String action, Actor by, Material one) {
        var region = cohorts.find(one.cohort()).map(cohort -> cohort.region().value());
        audit.record(action, Optional.of(by.person().value()), region, one.cohort().value(), one.id().toString());
    }

    private static String cut(String address) {
        return address.length() > 200 ? address.substring(0, 200) : address;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
