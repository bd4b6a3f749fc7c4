package id.labinov.journey.engine;

import id.labinov.form.Worksheets;
import id.labinov.journey.Decision;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.web.InvalidInput;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a decision must say before the path can follow it. */
@EngineComponent
class DecisionChecks {

    private final DeployedStages stages;
    private final Regions regions;
    private final Worksheets worksheets;
    private final EventLog log;

    DecisionChecks(DeployedStages stages, Regions regions, Worksheets worksheets, EventLog log) {
        this.stages = stages;
        this.regions = regions;
        this.worksheets = worksheets;
        this.log = log;
    }

    /** The decision of a task that asks for one. */
    Optional<Decision> check(OpenTask task, Map<String, Object> answers, JourneyRow journey) {
        var given = Decision.of(answers.get(JourneyVariables.DECISION));
        if (answers.get(JourneyVariables.DECISION) != null && given.isEmpty()) {
            throw InvalidInput.of(JourneyVariables.DECISION, "journey.invalid.decision");
        }
        given.filter(decision -> decision == Decision.RETURN)
                .ifPresent(decision -> checkTarget(String.valueOf(answers.get(JourneyVariables.TARGET_STAGE)), task.stage(), journey, false));
        given.filter(decision -> decision == Decision.LATER)
                .ifPresent(decision -> checkLater(answers.get(JourneyVariables.LATER_UNTIL), journey));
        return given;
    }

    boolean worksheet(String taskKey) {
        return stages.drawn().worksheet(taskKey);
    }

    String worksheetOf(String stage) {
        return stages.drawn().stage(stage).worksheet();
    }

    /** @throws InvalidInput unless the path walks that stage, before the one given */
    void checkTarget(String target, String from, JourneyRow journey, boolean orSame) {
        var order = stages.keys().indexOf(target) - stages.keys().indexOf(from);
        if (!journey.walkedStages().contains(target) || order > 0 || order == 0 && !orSame) {
            throw InvalidInput.of(JourneyVariables.TARGET_STAGE, "journey.invalid.target-stage");
        }
    }

    private void checkLater(Object until, JourneyRow journey) {
        try {
            if (JourneyVariables.day(until, regions.zone(journey.region())).isAfter(log.now())) {
                return;
            }
        } catch (DateTimeException | IndexOutOfBoundsException noDate) {
            // Said below, together with a day that is over.
        }
        throw InvalidInput.of(JourneyVariables.LATER_UNTIL, "journey.invalid.later-until");
    }

    /** Marks what is to be corrected in the worksheet of the stage where the path goes on: the fields asked for are of that one. */
    void mark(JourneyRow journey, String stage, List<String> fields, String reasonCode, String reason, Actor by) {
        worksheets.mark(journey.innovation(), worksheetOf(stage), fields, reasonCode, reason, by, log.now());
    }
}
