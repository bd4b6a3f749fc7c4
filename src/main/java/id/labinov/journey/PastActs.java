package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what on a path, as its events tell. */
@Component
public class PastActs {

    private final JdbcClient jdbc;

    PastActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who ever decided a task of that role, also what was taken back since: they have seen the dossier with that role's eyes. */
    public Set<PersonId> whoDecided(InnovationId innovation, Role role) {
        var people = new HashSet<PersonId>();
        jdbc.sql("select distinct actor from journey_event where innovation = ? and kind = 'TaskClosed' and role = ? and outcome is not null and actor is not null")
                .params(innovation.value(), role.name()).query(UUID.class).list().forEach(person -> people.add(new PersonId(person)));
        return people;
    }
}
