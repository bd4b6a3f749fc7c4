package id.labinov.journey.engine;

import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Cause;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.OpenTask;
import id.labinov.journey.Resumed;
import id.labinov.journey.SentBack;
import id.labinov.journey.Withdrawn;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;

/** Acts on a whole path: off it, on it again, and back. */
@EngineComponent
class PathMoves {

    private final Acts acts;
    private final EngineEvents events;
    private final EventLog log;
    private final PathMessages path;
    private final Reopening reopening;
    private final Standings standings;
    private final Gates gates;
    private final DecisionChecks decisions;
    private final TrackedTasks tasks;
    private final TaskService engine;
    private final Worksheets worksheets;
    private final Checkpoint checkpoint;

    PathMoves(Acts acts, EngineEvents events, EventLog log, PathMessages path, Reopening reopening, Standings standings, Gates gates,
            DecisionChecks decisions, TrackedTasks tasks, TaskService engine, Worksheets worksheets, Checkpoint checkpoint) {
        this.acts = acts;
        this.events = events;
        this.log = log;
        this.path = path;
        this.reopening = reopening;
        this.standings = standings;
        this.gates = gates;
        this.decisions = decisions;
        this.tasks = tasks;
        this.engine = engine;
        this.worksheets = worksheets;
        this.checkpoint = checkpoint;
    }

    void withdraw(InnovationId innovation, String reason, Actor by) {
        acts.on(innovation, by, false, Cause.WITHDRAWAL, act -> {
            var journey = must(act.journey(innovation).orElseThrow(), Status.ACTIVE);
            var before = standings.now(journey, gates.standing(innovation));
            act.leftAs = "WITHDRAWN";
            log.append(journey, h -> new Withdrawn(h, journey.stage().orElse(""), reason));
            path.tell(journey, PathMessages.WITHDRAWN, reopening.same(journey, before.variables(), before.tasks()));
            gates.close(journey);
            events.save(act.journey(innovation).orElseThrow().withdrawn());
            standings.note(act, before, Standings.WITHDRAWAL, log.now());
            checkpoint.afterCommitOfThis();
        });
    }

    void resume(InnovationId innovation, Actor by) {
        acts.on(innovation, by, false, Cause.RESUMPTION, act -> {
            var journey = must(act.journey(innovation).orElseThrow(), Status.WITHDRAWN);
            var before = standings.last(innovation).map(standings::read).orElseThrow();
            log.append(journey, h -> new Resumed(h, before.journey().stage().orElse("")));
            path.tell(journey, PathMessages.RESUMED, Map.of());
            before.waiting().forEach(gate -> gates.open(definition(before), innovation, gate));
            before.tasks().forEach(row -> hold(row.task(), innovation));
            checkpoint.afterCommitOfThis();
        });
    }

    /** The same person holds the task again that stands for the old one: its id is new. */
    private void hold(OpenTask old, InnovationId innovation) {
        old.holder().ifPresent(holder -> tasks.of(innovation).stream()
                .filter(row -> row.task().key().equals(old.key()) && row.task().holder().isEmpty()).findFirst()
                .ifPresent(row -> engine.setAssignee(row.engineTask(), holder.toString())));
    }

    private String definition(Standing before) {
        return path.definition(before.journey());
    }

    void sendBack(InnovationId innovation, SendBack order, Actor by) {
        acts.on(innovation, by, order.facilitated(), Cause.SENT_BACK, act -> {
            var journey = must(act.journey(innovation).orElseThrow(), Status.ACTIVE);
            var from = journey.stage().orElseThrow();
            var same = EventColumns.sentBack(order.targetStage(), order.reason(), order.fields(), order.thenResume());
            if (log.justSentBack(innovation, order.reasonCode(), by.person()).filter(same::equals).isPresent()) {
                return;
            }
            decisions.checkTarget(order.targetStage(), from, journey, true);
            var before = standings.now(journey, List.of());
            act.leftAs = "RETURNED";
            log.append(journey, h -> new SentBack(h, from, order.targetStage(), order.reasonCode(), order.reason(), order.fields(),
                    order.thenResume()));
            if (before.sealed()) {
                worksheets.unseal(innovation);
            }
            decisions.mark(journey, order.targetStage(), order.fields(), order.reasonCode(), order.reason(), by);
            path.tell(journey, PathMessages.SENT_BACK,
                    reopening.routing(journey, order.targetStage(), order.thenResume(), order.withGate()));
            standings.note(act, before, Standings.SEND_BACK, log.now());
            checkpoint.afterCommitOfThis();
        });
    }

    private static JourneyRow must(JourneyRow journey, Status status) {
        if (journey.status() != status) {
            throw new Conflict("journey.conflict.not-" + status.name().toLowerCase(Locale.ROOT));
        }
        return journey;
    }
}
