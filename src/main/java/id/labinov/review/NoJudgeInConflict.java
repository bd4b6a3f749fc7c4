package id.labinov.review;

import id.labinov.innovation.Innovations;
import id.labinov.journey.HolderRule;
import id.labinov.journey.OpenTask;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A judgment is handed on only to whom the jury's own page would let judge (B02). */
@Component
class NoJudgeInConflict implements HolderRule {

    private final Reviewers reviewers;
    private final Innovations innovations;

    NoJudgeInConflict(Reviewers reviewers, Innovations innovations) {
        this.reviewers = reviewers;
        this.innovations = innovations;
    }

    @Override
    public Optional<FieldMessage> forbids(PersonId person, OpenTask task) {
        return task.role() != Role.REVIEWER ? Optional.empty() : innovations.find(task.innovation()).flatMap(innovation ->
                reviewers.candidates(innovation).stream().filter(one -> one.person().id().equals(person)).findFirst()
                        .flatMap(judge -> judge.conflict().map(conflict -> new FieldMessage("person", "review.refused." + conflict,
                                List.of(judge.person().name(), innovation.number())))));
    }
}
