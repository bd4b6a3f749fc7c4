package id.labinov.people;

import id.labinov.audit.AuditSubjects;
import id.labinov.web.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, agencies, positions and regions in the audit; a person is found by e-mail, phone or NIP. */
@Component
class PeopleSubjects implements AuditSubjects {

    private final JdbcClient db;
    private final People people;
    private final Texts texts;

    PeopleSubjects(JdbcClient db, People people, Texts texts) {
        this.db = db;
        this.people = people;
        this.texts = texts;
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

    @Override
    public Optional<String> word(String code) {
        return Stream.of("people.role." + code, "people.holding." + code).flatMap(key -> texts.find(key).stream()).findFirst();
    }
}
