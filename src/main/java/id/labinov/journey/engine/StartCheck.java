package id.labinov.journey.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** What models need and the program no longer has, named at the start. An older version with open paths is only named: those paths
 * stop where they reach it and wait for a repair. The newest one lacking something is a fault of the delivery and stops the start. */
@EngineComponent
class StartCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Models models;
    private final StepDelegate steps;

    StartCheck(RepositoryService repository, RuntimeService runtime, Models models, StepDelegate steps) {
        this.repository = repository;
        this.runtime = runtime;
        this.models = models;
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var names = steps.names();
        olderWithout(names).forEach(what -> LOG.error("{}: put it back, or open paths of that version stop when they reach it", what));
        var missing = newestWithout(names);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("This delivery is not complete: " + String.join("; ", missing));
        }
    }

    List<String> newestWithout(Set<String> steps) {
        return together(models.path()).flatMap(definition -> missing(definition, steps)).toList();
    }

    List<String> olderWithout(Set<String> steps) {
        return models.paths().stream().filter(path -> !path.getId().equals(models.path().getId())).flatMap(this::together)
                .filter(definition -> runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count() > 0)
                .flatMap(definition -> missing(definition, steps)).toList();
    }

    private Stream<ProcessDefinition> together(ProcessDefinition path) {
        return Stream.of(path, models.gateOf(path.getId()));
    }

    private Stream<String> missing(ProcessDefinition definition, Set<String> steps) {
        var forms = models.forms(definition.getDeploymentId()).stream().map(form -> form.key()).collect(Collectors.toSet());
        return ModelCheck.missing(repository.getBpmnModelInstance(definition.getId()), steps, forms).stream()
                .map(what -> definition.getKey() + " version " + definition.getVersion() + " needs " + what + ", which is not there");
    }
}
