package id.labinov.journey.engine;

import id.labinov.form.Worksheets;
import id.labinov.journey.Cause;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.JourneyStarted;
import id.labinov.journey.Journeys.Start;
import id.labinov.journey.Stage;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.DuplicateKeyException;

/** Lets a path begin. */
@EngineComponent
class Starting {

    private final Acts acts;
    private final JourneyRows journeys;
    private final RuntimeService runtime;
    private final Models models;
    private final DeployedStages stages;
    private final EventLog log;
    private final Worksheets worksheets;
    private final PathMessages path;

    Starting(Acts acts, JourneyRows journeys, RuntimeService runtime, Models models, DeployedStages stages, EventLog log,
            Worksheets worksheets, PathMessages path) {
        this.acts = acts;
        this.journeys = journeys;
        this.runtime = runtime;
        this.models = models;
        this.stages = stages;
        this.log = log;
        this.worksheets = worksheets;
        this.path = path;
    }

    void start(Start start, Actor by) {
        if (journeys.newest(start.innovation()).filter(row -> row.status() != Status.ENDED).isPresent()) {
            throw new Conflict("journey.conflict.still-walking");
        }
        acts.begin(by, Cause.START, act -> {
            act.journey(add(start));
            worksheets.pin(start.innovation(), models.forms(models.path().getDeploymentId()),
                    stages.all().stream().map(Stage::worksheet).toList());
            log.append(act.journey(start.innovation()).orElseThrow(),
                    h -> new JourneyStarted(h, start.entryStage(), start.walked()));
            var variables = JourneyVariables.initial(start.innovation().toString());
            variables.putAll(JourneyVariables.routing(start.entryStage(), JourneyVariables.NONE, JourneyVariables.NONE, JourneyVariables.NONE, false));
            variables.putAll(policies(start));
            run(act, start, variables);
        });
    }

    /** Begins the engine's part of a path again that it lost, where the row stands.
     * @param judges who have not judged yet */
    void again(CurrentAct act, JourneyRow journey, Start start, List<PersonId> judges) {
        var standing = journey.standing().filter(task -> !stages.drawn().worksheet(task)).orElse(JourneyVariables.NONE);
        var variables = JourneyVariables.initial(start.innovation().toString());
        variables.putAll(JourneyVariables.routing(start.entryStage(), standing, JourneyVariables.NONE, JourneyVariables.NONE, false));
        variables.put(JourneyVariables.REVIEWERS, new ArrayList<>(judges.stream().map(PersonId::toString).toList()));
        variables.putAll(policies(start));
        run(act, start, variables);
        if (journey.status() == Status.WITHDRAWN) {
            path.tell(act.journey(start.innovation()).orElseThrow(), PathMessages.WITHDRAWN, Map.of());
        }
    }

    /** Starts the engine's instance of a path whose row stands. */
    private void run(CurrentAct act, Start start, Map<String, Object> variables) {
        var instance = runtime.startProcessInstanceById(models.path().getId(), start.innovation().toString(), variables);
        act.journey(journeys.save(act.journey(start.innovation()).orElseThrow().in(instance.getId(), models.path().getVersion())));
    }

    private JourneyRow add(Start start) {
        try {
            return journeys.add(new JourneyRow(Ids.next(), start.innovation(), start.region(), start.cohort(), start.agency(),
                    start.practice(), Status.ACTIVE, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(),
                    String.join(",", start.walked()), log.now(), Optional.empty(), Optional.empty(), models.path().getVersion(), 0));
        } catch (DuplicateKeyException walked) {
            throw new Conflict("journey.conflict.walked-already");
        }
    }

    private Map<String, Object> policies(Start start) {
        var policies = new HashMap<String, Object>();
        stages.drawn().gates().forEach(gate -> {
            // Nobody could ever decide for an agency that there is not (community innovators).
            var nobody = gate.decider() == Role.AGENCY_HEAD && start.agency().isEmpty();
            policies.put(JourneyVariables.GATE_POLICY + gate.key(), nobody ? "OFF" : start.gates().getOrDefault(gate.key(), gate.policy()));
        });
        stages.keys().forEach(stage -> policies.put(JourneyVariables.WALKED + stage, start.walked().contains(stage)));
        return policies;
    }
}
