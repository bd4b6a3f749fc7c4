package id.labinov.flow;

import java.time.Duration;
import java.util.Optional;

/** What a kind of task holds up in one stage.
 * @param role as logs write it
 * @param open how many are open at the as-of instant, those beside the path too
 * @param oldest age of the oldest open one; empty if none is open
 * @param beyond how long it was open while its visit was beyond the target, what happened at the same time once; empty without a target */
record TaskLoad(String stage, String task, String role, int open, Optional<Duration> oldest, Optional<Duration> beyond) {

    TaskLoad and(TaskLoad other) {
        return new TaskLoad(stage, task, role, open + other.open, longer(oldest, other.oldest), sum(beyond, other.beyond));
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }

    private static Optional<Duration> sum(Optional<Duration> one, Optional<Duration> other) {
        return one.isEmpty() ? other : Optional.of(one.get().plus(other.orElse(Duration.ZERO)));
    }
}
