package id.labinov.journey;

import id.labinov.audit.Audit;
import id.labinov.form.ReadView;
import id.labinov.form.ReadViews;
import id.labinov.journey.GivenJudgments.Given;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What reviewers said of a proposal, for the manager who decides on it and for nobody else. */
@Component
class Judgments {

    private final GivenJudgments given;
    private final ReadViews views;
    private final People people;
    private final Audit audit;

    Judgments(GivenJudgments given, ReadViews views, People people, Audit audit) {
        this.given = given;
        this.views = views;
        this.people = people;
        this.audit = audit;
    }

    /** @param answers as they were given, disclosure, scores and advice included */
    record Judgment(String by, Instant at, ReadView answers) {}

    List<Judgment> of(CurrentPerson me, OpenTask task) {
        if (task.role() != Role.MANAGER) {
            return List.of();
        }
        var all = given.on(task);
        if (!all.isEmpty()) {
            audit.record("judgments-read", Optional.of(me.id().value()), Optional.of(task.region().value()), task.innovation().value(), task.key());
        }
        var names = people.names(all.stream().map(Given::by).collect(Collectors.toSet()));
        return all.stream().flatMap(one -> views.decision(task.innovation(), one.key(), one.task().value()).stream()
                .map(answers -> new Judgment(names.getOrDefault(one.by(), ""), one.at(), answers))).toList();
    }
}
