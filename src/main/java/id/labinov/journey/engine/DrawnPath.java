package id.labinov.journey.engine;

import id.labinov.journey.Stage;
import id.labinov.people.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What the models say of stages and gates: read once for each version. */
record DrawnPath(List<Stage> stages, List<Gate> gates, Map<String, String> gateOfTask) {

    private static final Pattern ASKED_GATE = Pattern.compile("gate == '([A-Z_]+)'");

    /** A decision that a policy governs.
     * @param stage whose sub-process calls it
     * @param policy what holds where a template says nothing */
    record Gate(String key, String stage, Role decider, String policy) {}

    static DrawnPath read(BpmnModelInstance path, BpmnModelInstance gate) {
        var gates = path.getModelElementsByType(CallActivity.class).stream().flatMap(call -> gate(call).stream()).toList();
        var stages = path.getModelElementsByType(SubProcess.class).stream().flatMap(sub -> stage(sub, gates).stream())
                .sorted(Comparator.comparingInt(Stage::order)).toList();
        var order = stages.stream().map(Stage::key).toList();
        return new DrawnPath(stages, gates.stream().sorted(Comparator.comparingInt(g -> order.indexOf(g.stage()))).toList(),
                askedGates(gate.getModelElementsByType(SequenceFlow.class)));
    }

    private static Optional<Gate> gate(CallActivity call) {
        return StepDelegate.property(call, "gate").map(key -> new Gate(key, ((SubProcess) call.getParentElement()).getId(),
                Role.valueOf(StepDelegate.property(call, "decider").orElseThrow()), StepDelegate.property(call, "policy").orElseThrow()));
    }

    private static Optional<Stage> stage(SubProcess sub, List<Gate> gates) {
        return StepDelegate.property(sub, "stage").map(order -> new Stage(sub.getId(), Integer.parseInt(order),
                sub.getChildElementsByType(UserTask.class).stream()
                        .filter(task -> task.getCamundaCandidateGroupsList().contains(Role.INNOVATOR.name())).findFirst().orElseThrow().getId(),
                gates.stream().anyMatch(gate -> gate.key().equals(sub.getId())), StepDelegate.property(sub, "idea").isPresent()));
    }

    private static Map<String, String> askedGates(Collection<SequenceFlow> flows) {
        var asked = new HashMap<String, String>();
        flows.stream().filter(flow -> flow.getTarget() instanceof UserTask && flow.getConditionExpression() != null).forEach(flow -> {
            var question = ASKED_GATE.matcher(flow.getConditionExpression().getTextContent());
            if (question.find()) {
                asked.put(flow.getTarget().getId(), question.group(1));
            }
        });
        return asked;
    }

    Stage stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst().orElseThrow();
    }

    boolean worksheet(String taskKey) {
        return stages.stream().anyMatch(stage -> stage.worksheet().equals(taskKey));
    }
}
