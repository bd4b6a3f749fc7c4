package id.labinov.people;

import id.labinov.audit.AuditSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, agencies, positions and regions in the audit; a person is found by e-mail, phone or NIP. */
@Component
class PeopleSubjects implements AuditSubjects {

    private final JdbcClient db;
    private final People people;

    PeopleSubjects(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("""
                select id, name from person where id in (:ids) union all select id, name from agency where id in (:ids)
                union all select id, title from position where id in (:ids) union all select id, name from region where id in (:ids)""")
                .param("ids", ids).query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    @Override
    public List<UUID> find(String typed) {
        return people.identifiedBy(typed).map(person -> person.id().value()).stream().toList();
    }
}
