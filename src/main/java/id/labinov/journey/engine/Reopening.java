package id.labinov.journey.engine;

import static id.labinov.journey.engine.JourneyVariables.NONE;

import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a path that is interrupted will go on: computed from where it stands. */
@EngineComponent
class Reopening {

    private final PathMessages path;
    private final TrackedTasks tasks;
    private final DeployedStages stages;

    Reopening(PathMessages path, TrackedTasks tasks, DeployedStages stages) {
        this.path = path;
        this.tasks = tasks;
        this.stages = stages;
    }

    /** Opens the worksheet of a stage again and then goes straight to where the path stood; stages between get no visit. */
    Map<String, Object> routing(JourneyRow journey, String target, boolean thenResume, boolean withGate) {
        var variables = path.variables(journey);
        var resuming = (String) variables.get(JourneyVariables.RESUME_STAGE);
        var here = journey.stage().orElse(NONE);
        Map<String, Object> routing;
        if (!thenResume || target.equals(here) && resuming.equals(NONE)) {
            routing = JourneyVariables.routing(target, NONE, NONE, NONE, !withGate);
        } else if (!resuming.equals(NONE)) {
            // It is itself reopened: what waits at the end of the way back stays the same place.
            routing = JourneyVariables.routing(target, NONE, resuming, (String) variables.get(JourneyVariables.RESUME_TASK), !withGate);
        } else {
            routing = JourneyVariables.routing(target, NONE, here, standing(journey), !withGate);
        }
        pendingReviewers(tasks.of(journey.innovation())).ifPresent(pending -> routing.put(JourneyVariables.REVIEWERS, pending));
        return routing;
    }

    /** Back to exactly where it stood. */
    Map<String, Object> same(JourneyRow journey, Map<String, Object> variables, List<TrackedTask> open) {
        var routing = JourneyVariables.routing(journey.stage().orElse(NONE), standing(journey), (String) variables.get(JourneyVariables.RESUME_STAGE),
                (String) variables.get(JourneyVariables.RESUME_TASK), Boolean.TRUE.equals(variables.get(JourneyVariables.SKIP_GATE)));
        pendingReviewers(open).ifPresent(pending -> routing.put(JourneyVariables.REVIEWERS, pending));
        return routing;
    }

    /** The task at which a stage is entered; its beginning, if it stood at the worksheet. */
    private String standing(JourneyRow journey) {
        return journey.standing().filter(task -> !stages.drawn().worksheet(task)).orElse(NONE);
    }

    /** Reviews that were given stay given: only the others are asked again. */
    private static Optional<ArrayList<String>> pendingReviewers(List<TrackedTask> open) {
        var pending = new ArrayList<>(open.stream().map(TrackedTask::task).filter(task -> task.role() == Role.REVIEWER)
                .flatMap(task -> task.holder().stream()).map(PersonId::toString).toList());
        return Optional.of(pending).filter(list -> !list.isEmpty());
    }
}
