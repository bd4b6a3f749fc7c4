package id.labinov.journey.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import id.labinov.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Puts our listeners into every model, built in: they fire also where custom listeners are skipped. The starter's event bridge
 * would tell each event twice and fall silent then. */
@EngineComponent
class ListenerPlacement extends AbstractBpmnParseListener {

    private final Supplier<EngineEvents> events;
    private final Supplier<TaskEvents> taskEvents;

    ListenerPlacement(ObjectProvider<EngineEvents> events, ObjectProvider<TaskEvents> taskEvents) {
        this.events = SingletonSupplier.of(events::getObject);
        this.taskEvents = SingletonSupplier.of(taskEvents::getObject);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var role = Role.valueOf(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups"));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (DelegateTask t) -> taskEvents.get().taskCreated(t, role));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (DelegateTask t) -> taskEvents.get().taskAssigned(t));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (DelegateTask t) -> taskEvents.get().taskEnded(t, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (DelegateTask t) -> taskEvents.get().taskEnded(t, false));
    }

    /** Only sub-processes with the property {@code stage} are stages; the wrapper is none. */
    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (property(element, "stage").isPresent()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (DelegateExecution e) -> events.get().stageEntered(e));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (DelegateExecution e) -> events.get().stageLeft(e));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        property(element, "outcome").ifPresent(outcome -> activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                (DelegateExecution e) -> events.get().endReached(e, outcome)));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.stream().filter(definition -> definition.getKey().equals(Models.PATH)).forEach(path -> path
                .addBuiltInListener(ExecutionListener.EVENTNAME_END, (DelegateExecution e) -> events.get().pathEnded(e)));
    }

    static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .flatMap(list -> list.elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                        .filter(property -> name.equals(property.attribute("name"))).findFirst())
                .map(property -> property.attribute("value"));
    }
}
