package id.labinov.cohort;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** What managers may change of a cohort. Gate policies hold for paths that start from now on.
 * @param version that was read */
public record CohortSettings(String name, String theme, int year, String partner, LocalDateTime opens, Optional<LocalDateTime> closes,
        Map<String, GatePolicy> gates, int reviewers, boolean coachMayReview, int version) {}
