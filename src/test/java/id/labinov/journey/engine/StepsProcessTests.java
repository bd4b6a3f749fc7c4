package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What the models need of the program, in the application as it is delivered: no step of a test stands in its way. */
@JourneyPages
class StepsProcessTests {

    @Autowired
    List<JourneyStep> steps;
    @Autowired
    List<EngineStep> engineSteps;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Models models;
    @Autowired
    StepDelegate delegate;
    @Autowired
    StartCheck check;

    @Test
    void everyStepOfTheModelsIsImplementedOnceAndNoneIsUnused() {
        var asked = Stream.of(models.path(), models.gateOf(models.path().getId()))
                .flatMap(definition -> ModelCheck.elements(repository.getBpmnModelInstance(definition.getId())))
                .filter(ModelCheck::runsStep).map(StepDelegate::stepName).distinct().toList();

        var implemented = Stream.concat(steps.stream().map(JourneyStep::name), engineSteps.stream().map(EngineStep::name)).toList();

        assertThat(implemented).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void deliveryThatLacksNothingIsSilent() {
        assertThat(check.newestWithout(delegate.names())).isEmpty();
        assertThat(check.olderWithout(delegate.names())).isEmpty();
    }

    @Test
    void deliveryThatLacksAStepDoesNotStart() {
        var lame = new StartCheck(repository, runtime, models, new StepDelegate(none(), none()) {
            @Override
            Set<String> names() {
                return Set.of("choose-reviewers", "register-submission", "open-gate", "send-path-back", "end-path");
            }
        });

        assertThatThrownBy(lame::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class)
                .hasMessage("This delivery is not complete: innovation-journey version 1 needs step seal-dossier, which is not there");
    }

    private static <T> ObjectProvider<T> none() {
        return new ObjectProvider<>() {};
    }
}
