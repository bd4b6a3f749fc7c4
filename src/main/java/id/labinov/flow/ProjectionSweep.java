package id.labinov.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the projection anew where that was ordered, or was never done: after the upgrade of a database that has paths and no figures. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ProjectionSweep {

    private final ProjectionRebuild rebuild;

    ProjectionSweep(ProjectionRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void sweep() {
        rebuild.run();
    }
}
