package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActFailed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes that an automatic act has no tries left, in the transaction in which the engine notes it. Once: the engine asks again only after
 * somebody let it try again. */
@EngineComponent
class FailureNews extends DefaultIncidentHandler {

    // The engine starts with this; the rows want the engine.
    private final ObjectProvider<JourneyRows> journeys;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    FailureNews(ObjectProvider<JourneyRows> journeys, ApplicationEventPublisher publisher, Clock clock) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.journeys = journeys;
        this.publisher = publisher;
        this.clock = clock;
    }

    List<IncidentHandler> handlers() {
        return List.of(this);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        innovation(context).flatMap(journeys.getObject()::newest).ifPresent(row -> publisher.publishEvent(new ActFailed(row.innovation(), row.region(),
                context.getConfiguration(), step(context), Instant.now(clock))));
        return incident;
    }

    /** What failed may lie behind where the engine waited. */
    private static String step(IncidentContext context) {
        return Optional.ofNullable(context.getFailedActivityId()).or(() -> Optional.ofNullable(context.getActivityId())).orElse("");
    }

    private static Optional<InnovationId> innovation(IncidentContext context) {
        return Optional.ofNullable(context.getExecutionId()).map(Context.getCommandContext().getExecutionManager()::findExecutionById)
                .map(execution -> execution.getProcessInstance().getBusinessKey()).map(InnovationId::of);
    }
}
