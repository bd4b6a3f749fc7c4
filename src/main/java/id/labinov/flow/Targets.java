package id.labinov.flow;

import java.time.Duration;
import java.util.Optional;

/** How long a visit should take at most: that of its own cohort, where cohorts differ. */
interface Targets {

    Optional<Duration> of(StageVisit visit);
}
