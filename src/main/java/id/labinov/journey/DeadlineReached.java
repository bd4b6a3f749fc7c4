package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.RegionId;
import java.time.Instant;

/** A date of an open task came; published once, on whichever node noticed it. */
public record DeadlineReached(TaskId task, InnovationId innovation, RegionId region, CohortId cohort, Kind kind, Instant due, Instant at) {

    /** Shown through {@code journey.deadline.<NAME>}. */
    public enum Kind {
        /** Some days before. */
        REMINDER,
        /** The morning of its day. */
        TODAY,
        /** The task is overdue from now on. */
        DUE,
        /** Overdue for some days: managers learn of it. */
        ESCALATION
    }
}
