package id.labinov.bench;

import id.labinov.cohort.CohortId;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskCompletion;
import id.labinov.people.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Walks paths as people do: through the services that the pages call, with everything that these check and write. */
final class Walking {

    private final BenchPlace place;
    private final CohortId cohort;
    private final SampleTexts texts = new SampleTexts();
    private final Innovations innovations;
    private final Journeys journeys;
    private final TaskCompletion completion;
    private final Worksheets worksheets;
    private final DecisionForms forms;

    Walking(BenchPlace place, CohortId cohort) {
        this.place = place;
        this.cohort = cohort;
        this.innovations = place.bean(Innovations.class);
        this.journeys = place.bean(Journeys.class);
        this.completion = place.bean(TaskCompletion.class);
        this.worksheets = place.bean(Worksheets.class);
        this.forms = place.bean(DecisionForms.class);
    }

    /** From the first stage to the end.
     * @return the number of completed tasks */
    int walk(InnovationId innovation) {
        innovations.joinCohort(innovation, cohort, Optional.empty(), Actor.of(place.leader()));
        var done = 0;
        List<OpenTask> open;
        while (!(open = journeys.openTasks(innovation)).isEmpty()) {
            complete(open.get(0));
            done++;
        }
        return done;
    }

    private void complete(OpenTask task) {
        if (task.key().endsWith("-worksheet")) {
            write(task.innovation(), task.key());
            completion.handIn(task, false, Actor.of(place.leader()));
        } else {
            completion.decide(task, new HashMap<>(SampleTexts.decision(task.key())), false, decider(task));
        }
    }

    private void write(InnovationId innovation, String form) {
        worksheets.saveDraft(innovation, forms.version(innovation, form).orElseThrow(), innovation.value(), texts.worksheet(form), 0,
                Actor.of(place.leader()), Instant.now());
    }

    private Actor decider(OpenTask task) {
        return switch (task.role()) {
            case AGENCY_HEAD -> Actor.of(place.head()).as(place.position());
            case COACH -> Actor.of(place.coach());
            default -> Actor.of(place.manager());
        };
    }
}
