package id.labinov.journey.engine;

import id.labinov.journey.Cause;
import id.labinov.journey.Journey.Status;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three steps by which path and gates reach each other. The engine's services are asked for late: they need the models' delegate. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.enabled", havingValue = "true", matchIfMissing = true)
class GateSteps {

    private record Step(String name, java.util.function.Consumer<DelegateExecution> act) implements EngineStep {
        @Override
        public void run(DelegateExecution execution) {
            act.accept(execution);
        }
    }

    @Bean
    EngineStep openGate(ObjectProvider<Gates> gates, ObjectProvider<EngineEvents> events) {
        return new Step("open-gate", execution -> {
            var gate = StepDelegate.property(execution.getBpmnModelElementInstance(), "gate").orElseThrow();
            var beside = new Gates.Beside(gate, (String) execution.getVariable(JourneyVariables.CURRENT_STAGE),
                    (Integer) execution.getVariable(JourneyVariables.STAGE_VISIT));
            // Taking back restores gates from what stood before; none is opened on the way.
            if (!events.getObject().silent()) {
                gates.getObject().open(execution.getProcessDefinitionId(), events.getObject().journey(execution).innovation(), beside);
            }
        });
    }

    @Bean
    EngineStep sendPathBack(ObjectProvider<PathMessages> messages, ObjectProvider<EngineEvents> events, ObjectProvider<Reopening> reopening) {
        return new Step("send-path-back", execution -> {
            var journey = events.getObject().journey(execution);
            if (journey.status() == Status.ACTIVE) {
                var returned = (String) execution.getVariable(JourneyVariables.TARGET_STAGE);
                var target = Optional.of(returned).filter(stage -> !stage.equals(JourneyVariables.NONE))
                        .orElse((String) execution.getVariable(JourneyVariables.GATE_STAGE));
                events.getObject().leaveAs("RETURNED", Cause.SENT_BACK);
                messages.getObject().tell(journey, PathMessages.SENT_BACK, reopening.getObject().routing(journey, target, true, true));
            }
        });
    }

    @Bean
    EngineStep endPath(ObjectProvider<PathMessages> messages, ObjectProvider<EngineEvents> events) {
        return new Step("end-path", execution -> {
            var journey = events.getObject().journey(execution);
            if (journey.status() == Status.ACTIVE) {
                messages.getObject().tell(journey, PathMessages.ENDED, Map.of());
            }
        });
    }
}
