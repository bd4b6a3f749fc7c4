package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Happening;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code stage_visit}.
 * @param id number of the event with which it began
 * @param visit the how manieth stay in this stage of the cohort's path
 * @param facilitated whether a room walked it, see {@link PathFold}
 * @param split how its time was spent; empty while it is open
 * @param settled from when on nothing changes the split any more; empty while it or one of its tasks is open */
record VisitRow(long id, RegionId region, CohortId cohort, Optional<AgencyId> agency, InnovationId innovation, int processVersion, String stage,
        int visit, Instant entered, Optional<Instant> leftAt, Outcome outcome, VisitCause cause, boolean facilitated, Optional<VisitSplit> split, Optional<Instant> settled) {

    static VisitRow entered(Happening happening, String stage, int visit, VisitCause cause) {
        return new VisitRow(happening.sequence(), happening.region(), happening.cohort(), happening.agency(), happening.innovation(),
                happening.processVersion(), stage, visit, happening.at(), Optional.empty(), Outcome.OPEN, cause, false, Optional.empty(), Optional.empty());
    }

    boolean isOpen() {
        return leftAt.isEmpty();
    }

    VisitRow left(Instant at, Outcome how, boolean inRoom) {
        return new VisitRow(id, region, cohort, agency, innovation, processVersion, stage, visit, entered, Optional.of(at), how, cause, inRoom, split, settled);
    }

    VisitRow with(VisitSplit time, Optional<Instant> since) {
        return new VisitRow(id, region, cohort, agency, innovation, processVersion, stage, visit, entered, leftAt, outcome, cause, facilitated, Optional.of(time), since);
    }

    /** @param name of the innovation, as the log calls it */
    StageVisit visit(String name, List<TaskFact> tasks) {
        return new StageVisit(name, stage, visit, new Span(entered, leftAt.orElse(Span.NOT_YET)), outcome, cause, facilitated, tasks);
    }
}
