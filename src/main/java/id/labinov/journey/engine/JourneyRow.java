package id.labinov.journey.engine;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journey.Status;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One path of one innovation, as {@code journey} keeps it.
 * @param standing the task of the path that was opened last in this stage */
record JourneyRow(UUID id, InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency, boolean practice,
        Status status, Optional<String> stage, int visit, Optional<Instant> stageEntered, Optional<String> standing, Optional<String> outcome,
        String walked, Instant started, Optional<Instant> ended, Optional<String> processInstance, int processVersion, int version) {

    Journey journey() {
        return new Journey(innovation, region, cohort, status, stage, stageEntered, started, ended, outcome);
    }

    List<String> walkedStages() {
        return Arrays.asList(walked.split(","));
    }

    JourneyRow entered(String newStage, int newVisit, Instant at) {
        return with(Status.ACTIVE, Optional.of(newStage), newVisit, Optional.of(at), Optional.empty(), outcome, ended);
    }

    JourneyRow left() {
        return with(status, Optional.empty(), visit, Optional.empty(), Optional.empty(), outcome, ended);
    }

    JourneyRow withdrawn() {
        return with(Status.WITHDRAWN, Optional.empty(), visit, Optional.empty(), Optional.empty(), outcome, ended);
    }

    JourneyRow standing(String task) {
        return with(status, stage, visit, stageEntered, Optional.of(task), outcome, ended);
    }

    JourneyRow ended(String how, Instant at) {
        return with(Status.ENDED, Optional.empty(), visit, Optional.empty(), Optional.empty(), Optional.of(how), Optional.of(at));
    }

    JourneyRow in(String instance, int definitionVersion) {
        return new JourneyRow(id, innovation, region, cohort, agency, practice, status, stage, visit, stageEntered, standing, outcome, walked,
                started, ended, Optional.of(instance), definitionVersion, version);
    }

    JourneyRow versioned(int newVersion) {
        return new JourneyRow(id, innovation, region, cohort, agency, practice, status, stage, visit, stageEntered, standing, outcome, walked,
                started, ended, processInstance, processVersion, newVersion);
    }

    private JourneyRow with(Status newStatus, Optional<String> newStage, int newVisit, Optional<Instant> newEntered,
            Optional<String> newStanding, Optional<String> newOutcome, Optional<Instant> newEnded) {
        return new JourneyRow(id, innovation, region, cohort, agency, practice, newStatus, newStage, newVisit, newEntered, newStanding,
                newOutcome, walked, started, newEnded, processInstance, processVersion, version);
    }
}
