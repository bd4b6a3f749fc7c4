package id.labinov.journey.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;

/** Tells the path what the model draws at its border. */
@EngineComponent
class PathMessages {

    static final String SENT_BACK = "Sent back";
    static final String WITHDRAWN = "Withdrawn";
    static final String RESUMED = "Resumed";
    static final String ENDED = "Ended";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    PathMessages(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    void tell(JourneyRow journey, String message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message).processInstanceId(journey.processInstance().orElseThrow()).setVariables(variables).correlate();
    }

    /** The version of the model that a path walks, also when it has ended. */
    String definition(JourneyRow journey) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(Models.PATH).processDefinitionVersion(journey.processVersion())
                .singleResult().getId();
    }

    Map<String, Object> variables(JourneyRow journey) {
        return runtime.getVariables(journey.processInstance().orElseThrow());
    }

    void set(JourneyRow journey, String variable, Object value) {
        runtime.setVariable(journey.processInstance().orElseThrow(), variable, value);
    }
}
