package id.labinov.cohort;

import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch of the laboratory or contest.
 * @param year of the programme
 * @param partner for example "Puslatbang KMP LAN", may be empty
 * @param stages stage keys that are walked, in path order; empty for a workshop without a path
 * @param gates policy per gate key (stage keys and {@code SIGN_OFF})
 * @param reviewers how many reviewers judge each submission, 0 to 9
 * @param coachMayReview whether a coach of the cohort may judge, which is then disclosed
 * @param practice stays out of figures and mail and can be wiped */
public record Cohort(CohortId id, RegionId region, String name, String theme, int year, String partner,
        Instant opensAt, Optional<Instant> closesAt, List<String> stages, Map<String, GatePolicy> gates,
        int reviewers, boolean coachMayReview, boolean practice) {

    public GatePolicy gate(String key) {
        return gates.getOrDefault(key, GatePolicy.CONTINUES);
    }

    public boolean walks(String stage) {
        return stages.contains(stage);
    }
}
