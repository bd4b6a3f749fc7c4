package id.labinov.journey;

import id.labinov.people.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The version of the worksheet on which each decision was taken last: who decides again is shown what changed since. */
@Component
class DecidedVersions {

    private final JdbcClient jdbc;

    DecidedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OptionalInt of(OpenTask task) {
        return jdbc.sql("select version from decided_version where innovation = :innovation and task_key = :key")
                .param("innovation", task.innovation().value()).param("key", task.key()).query(Integer.class).optional()
                .map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    void note(OpenTask task, int version, Actor by, Instant at) {
        jdbc.sql("""
                merge into decided_version d using (select cast(:innovation as uuid) as i, cast(:key as varchar(80)) as k) n
                on d.innovation = n.i and d.task_key = n.k
                when matched then update set version = :version, decided_at = :at, person = :person
                when not matched then insert (version, decided_at, person, innovation, task_key) values (:version, :at, :person, :innovation, :key)""")
                .param("version", version).param("at", Timestamp.from(at)).param("person", by.person().value())
                .param("innovation", task.innovation().value()).param("key", task.key()).update();
    }
}
