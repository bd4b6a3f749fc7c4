package id.labinov.cohort;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way to run a laboratory, as data: what a new cohort starts with.
 * @param name Indonesian, {@code nameEn} English
 * @param stages walked, in path order; empty for a workshop
 * @param gates policies that differ from the default
 * @param events suggested gatherings */
public record CohortTemplate(String name, String nameEn, String about, String aboutEn, int reviewers, boolean coachMayReview,
        List<StagePlan> stages, Map<String, GatePolicy> gates, List<EventPlan> events) {

    /** The agency's act before submission: the only one that the path waits for unless a template says otherwise. */
    static final String SIGN_OFF = "SIGN_OFF";

    public CohortTemplate {
        name = name == null ? "" : name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? name : nameEn.strip();
        about = about == null ? "" : about.strip();
        aboutEn = aboutEn == null || aboutEn.isBlank() ? about : aboutEn.strip();
        stages = stages == null ? List.of() : List.copyOf(stages);
        gates = gates == null ? Map.of() : Map.copyOf(gates);
        events = events == null ? List.of() : List.copyOf(events);
    }

    @JsonIgnore
    public List<String> stageKeys() {
        return stages.stream().map(StagePlan::stage).toList();
    }

    /** What the gate does in this template, the default where it says nothing. */
    public GatePolicy gate(String key) {
        return gates.getOrDefault(key, SIGN_OFF.equals(key) ? GatePolicy.BLOCKS : GatePolicy.CONTINUES);
    }

    /** The policies of all gates given, written out: a later change of a default changes no cohort. */
    Map<String, GatePolicy> policies(List<String> gateKeys) {
        var policies = new LinkedHashMap<String, GatePolicy>();
        gateKeys.forEach(key -> policies.put(key, gate(key)));
        return policies;
    }

    /** @param days from the stage before (or the opening) to this stage's due date */
    public record StagePlan(String stage, int days) {}

    /** @param afterDays days between the cohort's opening and the first day */
    public record EventPlan(String name, int afterDays, int days, LabEvent.Mode mode, List<String> stages) {

        public EventPlan {
            name = name == null ? "" : name.strip();
            mode = mode == null ? LabEvent.Mode.ONSITE : mode;
            stages = stages == null ? List.of() : List.copyOf(stages);
        }
    }
}
