package id.labinov.journey;

import static id.labinov.journey.OpenTaskRow.instant;

import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who judged a proposal as it was handed in last: what was said of an earlier one, or taken back, does not count. */
@Component
public class GivenJudgments {

    private final JdbcClient jdbc;

    GivenJudgments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param task the reviewer's, done; its answers stand under it
     *  @param key of the task and its form */
    public record Given(TaskId task, String key, PersonId by, Instant at) {}

    /** Of the proposal on which a task of that stage stands, oldest first. */
    public List<Given> on(OpenTask task) {
        return jdbc.sql("""
                select e.task, e.task_key, e.holder, e.at from journey_event e where e.innovation = :innovation and e.kind = 'TaskClosed'
                  and e.role = :reviewer and e.stage = :stage and e.holder is not null and e.detail like '%"completed":true%'
                  and not exists (select 1 from journey_event u where u.innovation = e.innovation and u.undoes = e.act)
                  and e.sequence > (select coalesce(max(w.sequence), 0) from journey_event w where w.innovation = :innovation
                    and w.kind = 'TaskClosed' and w.role = :innovator and w.stage = :stage)
                order by e.sequence""")
                .param("innovation", task.innovation().value()).param("stage", task.stage()).param("reviewer", Role.REVIEWER.name())
                .param("innovator", Role.INNOVATOR.name())
                .query((row, number) -> new Given(new TaskId(row.getObject("task", UUID.class)), row.getString("task_key"),
                        new PersonId(row.getObject("holder", UUID.class)), instant(row, "at").orElseThrow())).list();
    }
}
