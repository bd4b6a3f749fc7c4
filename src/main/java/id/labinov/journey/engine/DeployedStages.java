package id.labinov.journey.engine;

import id.labinov.cohort.StageCatalogue;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;

/** The stages as the newest deployed model draws them. */
@EngineComponent
class DeployedStages implements Stages, StageCatalogue {

    private final DrawnPath drawn;

    DeployedStages(RepositoryService repository, Models models) {
        drawn = DrawnPath.read(repository.getBpmnModelInstance(models.path().getId()),
                repository.getBpmnModelInstance(models.gateOf(models.path().getId()).getId()));
    }

    DrawnPath drawn() {
        return drawn;
    }

    @Override
    public List<Stage> all() {
        return drawn.stages();
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
