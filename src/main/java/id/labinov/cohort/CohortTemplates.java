package id.labinov.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways to run a laboratory in a region: those that come as files, and the region's own, which come before them. */
@Service
public class CohortTemplates {

    private final TemplateFiles files;
    private final JdbcClient jdbc;
    private final ObjectProvider<StageCatalogue> catalogue;
    private final Audit audit;
    private final Clock clock;

    CohortTemplates(TemplateFiles files, JdbcClient jdbc, ObjectProvider<StageCatalogue> catalogue, Audit audit, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** By key; a version of 0 means: as it comes with the application. */
    public List<Named> in(RegionId region) {
        var found = new TreeMap<String, Named>();
        files.all().forEach((key, template) -> found.put(key, new Named(key, template, false, 0)));
        rows(region).forEach(row -> found.put(row.template(), row.named()));
        return List.copyOf(found.values());
    }

    public Optional<Named> find(RegionId region, String key) {
        return in(region).stream().filter(named -> named.key().equals(key)).findFirst();
    }

    /** Keeps a region's own template; under the key of a file it stands in the file's place.
     * @param version that was read, 0 for a new one
     * @throws InvalidInput with one sentence per thing that does not fit the stages */
    @Transactional
    public void keep(RegionId region, String key, CohortTemplate template, int version, Actor by) {
        check(key, template);
        var now = Timestamp.from(Instant.now(clock));
        var written = version == 0 ? insert(region, key, template, now, by) : update(region, key, template, version, now, by);
        if (!written) {
            throw new Conflict("cohort.template.changed-meanwhile");
        }
        audit.record("cohort-template-kept", Optional.of(by.person().value()), Optional.of(region.value()), region.value(), key);
    }

    /** Takes the region's own template away; a file's stands again. */
    @Transactional
    public void drop(RegionId region, String key, Actor by) {
        jdbc.sql("delete from cohort_template where region = ? and template = ?").params(region.value(), key).update();
        audit.record("cohort-template-dropped", Optional.of(by.person().value()), Optional.of(region.value()), region.value(), key);
    }

    private void check(String key, CohortTemplate template) {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*") || key.length() > 60) {
            throw InvalidInput.of("key", "cohort.template.key-form");
        }
        var problems = new TemplateRules(catalogue.getObject()).problems(template);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private boolean insert(RegionId region, String key, CohortTemplate template, Timestamp now, Actor by) {
        var there = jdbc.sql("select count(*) from cohort_template where region = ? and template = ?")
                .params(region.value(), key).query(Integer.class).single();
        return there == 0 && jdbc.sql("""
                insert into cohort_template (region, template, content, changed_by, changed_at, version) values (?, ?, ?, ?, ?, 1)""")
                .params(region.value(), key, TemplateFiles.write(template), by.person().value(), now).update() == 1;
    }

    private boolean update(RegionId region, String key, CohortTemplate template, int version, Timestamp now, Actor by) {
        return jdbc.sql("""
                update cohort_template set content = ?, changed_by = ?, changed_at = ?, version = version + 1
                where region = ? and template = ? and version = ?""")
                .params(TemplateFiles.write(template), by.person().value(), now, region.value(), key, version).update() == 1;
    }

    private List<Row> rows(RegionId region) {
        return jdbc.sql("select template, content, version from cohort_template where region = ?")
                .param(region.value()).query(Row.class).list();
    }

    /** @param own whether the region made or changed it
     *  @param version of the region's row, 0 for a file */
    public record Named(String key, CohortTemplate template, boolean own, int version) {}

    record Row(String template, String content, int version) {

        Named named() {
            try {
                return new Named(template, TemplateFiles.read(content), true, version);
            } catch (JsonProcessingException written) {
                throw new IllegalStateException("cohort_template " + template + " cannot be read", written);
            }
        }
    }
}
