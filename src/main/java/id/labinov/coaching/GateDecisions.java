package id.labinov.coaching;

import id.labinov.coaching.Findings.Finding;
import id.labinov.coaching.Visit.Result;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.JourneyAccess;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.journey.TaskCompletion;
import id.labinov.journey.TaskId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The gates that wait for a coach, decided from a visit's result. One visit may decide several. */
@Component
class GateDecisions {

    private final Journeys journeys;
    private final JourneyAccess access;
    private final TaskCompletion completion;
    private final CohortPaths paths;
    private final Stages stages;
    private final Findings findings;

    GateDecisions(Journeys journeys, JourneyAccess access, TaskCompletion completion, CohortPaths paths, Stages stages, Findings findings) {
        this.journeys = journeys;
        this.access = access;
        this.completion = completion;
        this.paths = paths;
        this.stages = stages;
        this.findings = findings;
    }

    /** @param worksheet on which the gate decides */
    record Gate(OpenTask task, Optional<String> worksheet) {}

    /** @param tasks the gates to decide
     *  @param reasonCode of the coded list, for what is to be completed; empty takes the list's last, "something else"
     *  @param note said to the team beside the findings */
    record Answer(Collection<TaskId> tasks, String reasonCode, String note) {}

    /** Goes to the next page with the session, so only of plain values.
     * @param messageKey why it could not be decided */
    record Outcome(UUID task, String taskKey, boolean done, String messageKey) implements Serializable {}

    /** The open gates on which this person may decide as coach. */
    List<Gate> waiting(InnovationId innovation, CurrentPerson me) {
        return journeys.openTasks(innovation).stream().filter(task -> task.role() == Role.COACH && access.mayAct(me, task))
                .map(task -> new Gate(task, stages.find(task.stage()).map(Stage::worksheet))).toList();
    }

    List<Outcome> decide(Visit visit, Result result, Answer answer, CurrentPerson me) {
        var noted = findings.of(visit.id());
        return waiting(visit.innovation(), me).stream().filter(gate -> answer.tasks().contains(gate.task().id()))
                .map(gate -> one(gate, answers(visit.region(), gate, result, answer, noted), me)).toList();
    }

    private Outcome one(Gate gate, Map<String, Object> answers, CurrentPerson me) {
        try {
            completion.decide(me, gate.task(), answers);
            return new Outcome(gate.task().id().value(), gate.task().key(), true, "");
        } catch (Conflict done) {
            return new Outcome(gate.task().id().value(), gate.task().key(), false, "coaching.visit.gate-gone");
        } catch (InvalidInput | Refused | NotFound asksMore) {
            return new Outcome(gate.task().id().value(), gate.task().key(), false, "coaching.visit.gate-asks-more");
        }
    }

    private Map<String, Object> answers(RegionId region, Gate gate, Result result, Answer answer, List<Finding> noted) {
        if (result == Result.READY) {
            return Map.of("decision", "ADVANCE");
        }
        var here = noted.stream().filter(finding -> gate.worksheet().filter(finding.formKey()::equals).isPresent()).toList();
        var answers = new HashMap<String, Object>();
        answers.put("decision", "COMPLETE");
        answers.put("reasonCode", answer.reasonCode().isBlank() ? somethingElse(region) : answer.reasonCode());
        answers.put("correctFields", here.stream().map(Finding::field).filter(field -> !field.isEmpty()).distinct().toList());
        answers.put("reason", text(here, answer.note()));
        return answers;
    }

    private String somethingElse(RegionId region) {
        return new ArrayList<>(paths.returnReasons(region).keySet()).stream().reduce((one, next) -> next).orElse("");
    }

    private static String text(List<Finding> noted, String note) {
        var said = noted.stream().map(Finding::body).distinct().collect(Collectors.joining("\n"));
        var whole = note.isBlank() ? said : said.isBlank() ? note.strip() : note.strip() + "\n" + said;
        return whole.substring(0, Math.min(whole.length(), 900));
    }

    /** Takes back as many of one's own last acts on the path, the last first. */
    void undo(InnovationId innovation, int acts, CurrentPerson me) {
        for (int act = 0; act < acts; act++) {
            journeys.undo(innovation, me.actor());
        }
    }
}
