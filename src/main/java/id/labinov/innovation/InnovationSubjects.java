package id.labinov.innovation;

import id.labinov.audit.AuditSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Innovations in the audit: number and name, found by number; files by their names. */
@Component
class InnovationSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    InnovationSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, number || ' ' || name as words from innovation where id in (:ids) union all select id, file_name from stored_file where id in (:ids)")
                .param("ids", ids).query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("words"));
                });
        return names;
    }

    @Override
    public List<UUID> find(String typed) {
        return jdbc.sql("select id from innovation where upper(number) = :number").param("number", typed.strip().toUpperCase(Locale.ROOT))
                .query(UUID.class).list();
    }
}
