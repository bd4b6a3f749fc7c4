package id.labinov.journey;

import static id.labinov.journey.OpenTaskRow.instant;

import id.labinov.form.ReadView;
import id.labinov.form.ReadViews;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers said of a proposal, for the manager who decides on it and for nobody else. */
@Component
class Judgments {

    private final JdbcClient jdbc;
    private final ReadViews views;
    private final People people;

    Judgments(JdbcClient jdbc, ReadViews views, People people) {
        this.jdbc = jdbc;
        this.views = views;
        this.people = people;
    }

    /** @param answers as they were given, disclosure, scores and advice included */
    record Judgment(String by, Instant at, ReadView answers) {}

    private record Given(UUID task, String key, Optional<PersonId> by, Instant at) {}

    /** Since the proposal was handed in last: what was said of an earlier one is of that one. */
    List<Judgment> of(OpenTask task) {
        if (task.role() != Role.MANAGER) {
            return List.of();
        }
        var given = jdbc.sql("""
                select e.task, e.task_key, e.holder, e.at from journey_event e where e.innovation = :innovation and e.kind = 'TaskClosed'
                  and e.role = :reviewer and e.stage = :stage and e.detail like '%"completed":true%'
                  and not exists (select 1 from journey_event u where u.innovation = e.innovation and u.undoes = e.act)
                  and e.sequence > (select coalesce(max(w.sequence), 0) from journey_event w where w.innovation = :innovation
                    and w.kind = 'TaskClosed' and w.role = :innovator and w.stage = :stage)
                order by e.sequence""")
                .param("innovation", task.innovation().value()).param("stage", task.stage()).param("reviewer", Role.REVIEWER.name())
                .param("innovator", Role.INNOVATOR.name())
                .query((row, number) -> new Given(row.getObject("task", UUID.class), row.getString("task_key"),
                        Optional.ofNullable(row.getObject("holder", UUID.class)).map(PersonId::new), instant(row, "at").orElseThrow())).list();
        Set<PersonId> judges = given.stream().flatMap(one -> one.by().stream()).collect(Collectors.toSet());
        var names = people.names(judges);
        return given.stream().flatMap(one -> views.decision(task.innovation(), one.key(), one.task()).stream()
                .map(answers -> new Judgment(one.by().map(names::get).orElse(""), one.at(), answers))).toList();
    }
}
