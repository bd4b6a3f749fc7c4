package id.labinov.cohort;

import id.labinov.audit.AuditSubjects;
import id.labinov.web.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cohorts and events in the audit. */
@Component
class CohortSubjects implements AuditSubjects {

    private final JdbcClient jdbc;
    private final Texts texts;

    CohortSubjects(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from cohort where id in (:ids) union all select id, name from lab_event where id in (:ids)").param("ids", ids)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<String> word(String code) {
        return texts.find("cohort.presence." + code);
    }
}
