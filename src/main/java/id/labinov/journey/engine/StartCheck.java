package id.labinov.journey.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Names at the start what a version with open paths still needs and the program no longer has. */
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
        models.paths().stream().filter(path -> path.getId().equals(models.path().getId())
                || runtime.createProcessInstanceQuery().processDefinitionId(path.getId()).count() > 0).forEach(path -> {
                    check(path, names);
                    check(models.gateOf(path.getId()), names);
                });
    }

    private void check(ProcessDefinition definition, Set<String> names) {
        var forms = models.forms(definition.getDeploymentId()).stream().map(form -> form.key()).collect(Collectors.toSet());
        ModelCheck.missing(repository.getBpmnModelInstance(definition.getId()), names, forms).forEach(what -> LOG.error(
                "{} version {} has open paths and needs {}, which is not there: put it back, or those paths stop when they reach it",
                definition.getKey(), definition.getVersion(), what));
    }
}
