package id.labinov.journey.engine;

import id.labinov.journey.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every variable that a model may read, declared once with its type. Nothing else reaches the engine. */
final class JourneyVariables {

    /** Value of a routing variable that says nothing: an undefined one in a condition would throw. */
    static final String NONE = "NONE";
    static final String BESIDE = "BESIDE";

    static final String INNOVATION_ID = "innovationId";
    static final String DECISION = "decision";
    static final String TARGET_STAGE = "targetStage";
    static final String TARGET_TASK = "targetTask";
    static final String RESUME_STAGE = "resumeStage";
    static final String RESUME_TASK = "resumeTask";
    static final String SKIP_GATE = "skipGate";
    static final String OUTCOME = "outcome";
    static final String CURRENT_STAGE = "currentStage";
    static final String STAGE_VISIT = "stageVisit";
    static final String LATER_UNTIL = "laterUntil";
    static final String REVIEWERS = "reviewers";
    static final String REVIEWER = "reviewer";
    static final String GATE = "gate";
    static final String GATE_STAGE = "gateStage";
    static final String GATE_STANDING = "gateStanding";
    /** Families: one variable per gate or stage of the model. */
    static final String GATE_POLICY = "gatePolicy_";
    static final String WALKED = "walked_";

    private static final Map<String, Class<?>> DECLARED = Map.ofEntries(Map.entry(INNOVATION_ID, String.class), Map.entry(DECISION, String.class),
            Map.entry(TARGET_STAGE, String.class), Map.entry(TARGET_TASK, String.class), Map.entry(RESUME_STAGE, String.class),
            Map.entry(RESUME_TASK, String.class), Map.entry(SKIP_GATE, Boolean.class), Map.entry(OUTCOME, String.class),
            Map.entry(CURRENT_STAGE, String.class), Map.entry(STAGE_VISIT, Integer.class), Map.entry(LATER_UNTIL, Date.class),
            Map.entry(REVIEWERS, ArrayList.class), Map.entry(REVIEWER, String.class), Map.entry(GATE, String.class),
            Map.entry(GATE_STAGE, String.class), Map.entry(GATE_STANDING, String.class));

    private JourneyVariables() {}

    static boolean declared(String name) {
        return DECLARED.containsKey(name) || name.startsWith(GATE_POLICY) || name.startsWith(WALKED);
    }

    /** All routing variables of a path that begins or begins again. */
    static Map<String, Object> routing(String targetStage, String targetTask, String resumeStage, String resumeTask, boolean skipGate) {
        return new HashMap<>(Map.of(TARGET_STAGE, targetStage, TARGET_TASK, targetTask, RESUME_STAGE, resumeStage, RESUME_TASK, resumeTask,
                SKIP_GATE, skipGate));
    }

    /** Without reviewers: a step of the model chooses them when the path comes to them, and a list is dear to carry along. */
    static Map<String, Object> initial(String innovationId) {
        return new HashMap<>(Map.of(INNOVATION_ID, innovationId, DECISION, NONE, OUTCOME, NONE, CURRENT_STAGE, NONE, STAGE_VISIT, 0));
    }

    /** What a completed task tells its gateway: every routing variable is written each time. */
    static Map<String, Object> answered(Map<String, Object> answers, Supplier<ZoneId> zone) {
        var decision = Decision.of(answers.get(DECISION));
        var variables = new HashMap<String, Object>();
        variables.put(DECISION, decision.map(Enum::name).orElse(NONE));
        variables.put(TARGET_STAGE, decision.filter(d -> d == Decision.RETURN).map(d -> (Object) answers.get(TARGET_STAGE)).orElse(NONE));
        decision.filter(d -> d == Decision.LATER).ifPresent(d -> variables.put(LATER_UNTIL, Date.from(day(answers.get(LATER_UNTIL), zone.get()))));
        return variables;
    }

    /** The beginning of the day an answer names, in the region's zone. */
    static Instant day(Object answer, ZoneId zone) {
        return LocalDate.parse(String.valueOf(answer).substring(0, 10)).atStartOfDay(zone).toInstant();
    }
}
