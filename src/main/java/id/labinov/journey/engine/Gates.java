package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** DecisionChecks that stand beside the path: instances of their own with the same business key. */
@EngineComponent
class Gates {

    /** A gate beside the path.
     * @param stage the stage that it belongs to, which the path may have left */
    record Beside(String gate, String stage, int visit) {}

    private final RuntimeService runtime;
    private final Models models;

    Gates(RuntimeService runtime, Models models) {
        this.runtime = runtime;
        this.models = models;
    }

    /** Asks for the decision, unless it is asked for already: the step is repeatable. */
    void open(String pathDefinition, InnovationId innovation, Beside beside) {
        if (open(innovation).stream().noneMatch(instance -> of(instance).gate().equals(beside.gate()))) {
            Map<String, Object> variables = new HashMap<>(Map.of(JourneyVariables.INNOVATION_ID, innovation.toString(),
                    JourneyVariables.GATE, beside.gate(), JourneyVariables.GATE_STAGE, beside.stage(), JourneyVariables.STAGE_VISIT,
                    beside.visit(), JourneyVariables.GATE_STANDING, JourneyVariables.BESIDE, JourneyVariables.DECISION,
                    JourneyVariables.NONE, JourneyVariables.TARGET_STAGE, JourneyVariables.NONE));
            runtime.startProcessInstanceById(models.gateOf(pathDefinition).getId(), innovation.toString(), variables);
        }
    }

    List<Beside> standing(InnovationId innovation) {
        return open(innovation).stream().map(this::of).toList();
    }

    void close(JourneyRow journey) {
        open(journey.innovation()).forEach(instance -> close(instance.getId()));
    }

    void close(String instance) {
        runtime.deleteProcessInstanceIfExists(instance, "no longer asked for", false, true, true, false);
    }

    private List<ProcessInstance> open(InnovationId innovation) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Models.GATE).processInstanceBusinessKey(innovation.toString())
                .rootProcessInstances().list();
    }

    private Beside of(ProcessInstance instance) {
        var variables = runtime.getVariables(instance.getId(),
                List.of(JourneyVariables.GATE, JourneyVariables.GATE_STAGE, JourneyVariables.STAGE_VISIT));
        return new Beside((String) variables.get(JourneyVariables.GATE), (String) variables.get(JourneyVariables.GATE_STAGE),
                (Integer) variables.get(JourneyVariables.STAGE_VISIT));
    }
}
