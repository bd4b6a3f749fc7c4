package id.labinov.journey.engine;

import id.labinov.cohort.StageCatalogue;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** The stages as the newest deployed model draws them. */
@EngineComponent
class DeployedStages implements Stages, StageCatalogue {

    private final DrawnPath drawn;
    private final Map<String, String> stepOfGate = new HashMap<>();

    DeployedStages(RepositoryService repository, Models models) {
        var path = repository.getBpmnModelInstance(models.path().getId());
        drawn = DrawnPath.read(path, repository.getBpmnModelInstance(models.gateOf(models.path().getId()).getId()));
        path.getModelElementsByType(CallActivity.class).forEach(call -> StepDelegate.property(call, "gate").ifPresent(gate -> stepOfGate.put(gate, call.getId())));
    }

    DrawnPath drawn() {
        return drawn;
    }

    @Override
    public List<Stage> all() {
        return drawn.stages();
    }

    @Override
    public String drawnAs(String task) {
        return Optional.ofNullable(drawn.gateOfTask().get(task)).map(stepOfGate::get).orElse(task);
    }

    @Override
    public List<String> keys() {
        return drawn.stages().stream().map(Stage::key).toList();
    }

    @Override
    public List<String> gates() {
        return drawn.gates().stream().map(DrawnPath.Gate::key).toList();
    }
}
