package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The only delegate of the models: runs the step that the activity names by its id, or by its property {@code step} where an act
 * stands in several places. */
@EngineComponent
class StepDelegate implements JavaDelegate {

    private final Supplier<List<JourneyStep>> steps;
    private final Supplier<List<EngineStep>> engineSteps;

    StepDelegate(ObjectProvider<JourneyStep> steps, ObjectProvider<EngineStep> engineSteps) {
        this.steps = SingletonSupplier.of(() -> steps.orderedStream().toList());
        this.engineSteps = SingletonSupplier.of(() -> engineSteps.stream().toList());
    }

    @Override
    public void execute(DelegateExecution execution) {
        var name = stepName(execution.getBpmnModelElementInstance());
        var own = engineSteps.get().stream().filter(step -> step.name().equals(name)).findFirst();
        if (own.isPresent()) {
            own.get().run(execution);
            return;
        }
        var innovation = InnovationId.of((String) execution.getVariable(JourneyVariables.INNOVATION_ID));
        steps.get().stream().filter(step -> step.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no JourneyStep is named " + name)).run(innovation);
        if (execution.getVariable(JourneyVariables.REVIEWERS) == null) {
            // Whoever chooses nobody leaves an empty list to the model.
            execution.setVariable(JourneyVariables.REVIEWERS, new ArrayList<String>());
        }
    }

    Set<String> names() {
        return Stream.concat(steps.get().stream().map(JourneyStep::name), engineSteps.get().stream().map(EngineStep::name)).collect(Collectors.toSet());
    }

    static String stepName(FlowElement element) {
        return property(element, "step").orElse(element.getId());
    }

    static Optional<String> property(FlowElement element, String name) {
        var extensions = Optional.ofNullable(element.getExtensionElements());
        return extensions.stream().flatMap(all -> all.getDomElement().getChildElements().stream())
                .filter(list -> list.getLocalName().equals("properties")).flatMap(list -> list.getChildElements().stream())
                .filter(property -> name.equals(property.getAttribute("name"))).map(property -> property.getAttribute("value")).findFirst();
    }
}
