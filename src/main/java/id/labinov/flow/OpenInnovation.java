package id.labinov.flow;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** An innovation on its way, and how its age compares.
 * @param age in its present stage
 * @param totalAge since the first stage
 * @param notLonger how many closed visits of the stage did not last longer than this
 * @param closed out of how many
 * @param overHigh beyond P85, unknown without a closed visit; below {@link #ENOUGH} pages say "few data" in its place */
record OpenInnovation(String name, String stage, Duration age, Duration totalAge, int notLonger, int closed, Optional<Boolean> overTarget,
        Optional<Boolean> overHigh) {

    /** With fewer closed visits P85 is simply the longest. */
    static final int ENOUGH = 7;

    /** Who stands out most comes first. */
    static final Comparator<OpenInnovation> MOST_UNUSUAL = Comparator.comparingDouble(OpenInnovation::share)
            .thenComparing(OpenInnovation::age).reversed();

    boolean isFewData() {
        return closed < ENOUGH;
    }

    private double share() {
        return Numbers.share(notLonger, closed).orElse(0);
    }
}
