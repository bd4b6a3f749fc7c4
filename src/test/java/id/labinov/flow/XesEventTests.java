package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which steps of a task's life are told, and in which order. */
class XesEventTests {

    private static final InnovationId INNOVATION = InnovationId.next();

    private static List<String> told(String... rows) {
        var history = Build.log(Set.of("DESIGN", "DELIVERY"), rows).cases().get(0);
        var one = new ExportedCase(new FlowCase("INV", INNOVATION, RegionId.next(), CohortId.next(), Optional.empty(), ""),
                history.visits().stream().map(visit -> new ExportedVisit(visit, Optional.empty(), 1)).toList());
        return XesEvent.of(one).stream().map(event -> event.task().key() + " " + event.transition() + event.person().map(person -> " " + person).orElse("")).toList();
    }

    @Test
    void takenOverWithoutAGapIsSuspendedAndResumed() {
        assertThat(told("INV,stage_entered,DESIGN,1,,,,,04-06 09,", "INV,task_created,DESIGN,1,clinic,t1,coach,,04-06 09,",
                "INV,task_assigned,DESIGN,1,clinic,t1,coach,a,04-06 10,", "INV,task_unassigned,DESIGN,1,clinic,t1,coach,a,04-06 11,",
                "INV,task_assigned,DESIGN,1,clinic,t1,coach,b,04-06 11,", "INV,task_ended,DESIGN,1,clinic,t1,coach,,04-06 12,COMPLETED"))
                        .containsExactly("clinic schedule", "clinic start a", "clinic suspend a", "clinic resume b", "clinic complete b");
    }

    @Test
    void laidDownForGoodIsSuspended() {
        assertThat(told("INV,stage_entered,DESIGN,1,,,,,04-06 09,", "INV,task_created,DESIGN,1,clinic,t1,coach,,04-06 09,",
                "INV,task_assigned,DESIGN,1,clinic,t1,coach,a,04-06 10,", "INV,task_unassigned,DESIGN,1,clinic,t1,coach,a,04-06 11,"))
                        .containsExactly("clinic schedule", "clinic start a", "clinic suspend a");
    }

    @Test
    void endOfOneTaskComesBeforeTheCreationOfTheNext() {
        assertThat(told("INV,stage_entered,DESIGN,1,,,,,04-06 09,", "INV,task_created,DESIGN,1,a-form,t9,innovator,,04-06 09,",
                "INV,task_created,DESIGN,1,b-clinic,t1,coach,,04-06 12,", "INV,task_assigned,DESIGN,1,b-clinic,t1,coach,b,04-06 12,",
                "INV,task_ended,DESIGN,1,a-form,t9,innovator,,04-06 12,COMPLETED", "INV,task_ended,DESIGN,1,b-clinic,t1,coach,,04-06 12,COMPLETED",
                "INV,task_created,DESIGN,1,c-decision,t0,manager,,04-06 12,"))
                        .containsExactly("a-form schedule", "a-form complete", "b-clinic schedule", "b-clinic start b", "b-clinic complete b", "c-decision schedule");
    }

    @Test
    void cancelledWithTheInnovationIsAnotherEndThanCancelledAlone() {
        assertThat(told("INV,stage_entered,DESIGN,1,,,,,04-06 09,", "INV,task_created,DESIGN,1,clinic,t1,coach,,04-06 09,",
                "INV,task_ended,DESIGN,1,clinic,t1,coach,,04-06 10,CANCELLED", "INV,task_created,DESIGN,1,form,t2,innovator,,04-06 09,",
                "INV,task_ended,DESIGN,1,form,t2,innovator,,04-06 12,CANCELLED", "INV,stage_left,DESIGN,1,,,,,04-06 12,WITHDRAWN"))
                        .containsExactly("clinic schedule", "form schedule", "clinic ate_abort", "form pi_abort");
    }

    @Test
    void reviewerIsAnotherOneInEachTaskAndOthersAreThemselves() {
        var names = new Pseudonyms(new byte[32]);
        var person = PersonId.next().toString();
        var first = new TaskFact("t1", "review", "reviewer", Span.since(WorkedExample.at("04-06 09")), false, List.of());
        var second = new TaskFact("t2", "review", "reviewer", Span.since(WorkedExample.at("04-06 09")), false, List.of());
        var clinic = new TaskFact("t3", "clinic", "coach", Span.since(WorkedExample.at("04-06 09")), false, List.of());

        assertThat(names.name(first, INNOVATION, person)).isNotEqualTo(names.name(second, INNOVATION, person)).isEqualTo(names.name(first, INNOVATION, person));
        assertThat(names.resource(first, INNOVATION, person)).isEmpty();
        assertThat(names.resource(clinic, INNOVATION, person)).contains(names.name(clinic, INNOVATION, person));
        assertThat(new Pseudonyms("another key of the same sort 1234".getBytes(StandardCharsets.UTF_8)).resource(clinic, INNOVATION, person))
                .isNotEqualTo(names.resource(clinic, INNOVATION, person));
    }

    @Test
    void whoKnowsPeopleStillDoesNotLearnWhoJudgedTheOwnInnovation() {
        var known = new KnownPersons(Set.of(INNOVATION), new Pseudonyms(new byte[32]));
        var person = PersonId.next().toString();
        var review = new TaskFact("t1", "review", "reviewer", Span.since(WorkedExample.at("04-06 09")), false, List.of());

        assertThat(known.resource(review, INNOVATION, person)).isEmpty();
        assertThat(known.name(review, INNOVATION, person)).isNotEqualTo(person);
        assertThat(known.resource(review, InnovationId.next(), person)).contains(person);
    }
}
