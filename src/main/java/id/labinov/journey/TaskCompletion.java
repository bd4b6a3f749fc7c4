package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.form.FormVersion;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovations;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completing a task, with its answers: what was decided and what follows from it are one transaction. */
@Component
public class TaskCompletion {

    private final DecidedVersions decided;
    private final Journeys journeys;
    private final JourneyAccess access;
    private final Stages stages;
    private final Innovations innovations;
    private final Worksheets worksheets;
    private final DecisionForms forms;
    private final Clock clock;

    TaskCompletion(DecidedVersions decided, Journeys journeys, JourneyAccess access, Stages stages, Innovations innovations,
            Worksheets worksheets, DecisionForms forms, Clock clock) {
        this.decided = decided;
        this.journeys = journeys;
        this.access = access;
        this.stages = stages;
        this.innovations = innovations;
        this.worksheets = worksheets;
        this.forms = forms;
        this.clock = clock;
    }

    /** Whether the task hands in a worksheet, or else asks for a decision. */
    boolean isWorksheet(OpenTask task) {
        return stages.all().stream().anyMatch(stage -> stage.worksheet().equals(task.key()));
    }

    FormVersion form(OpenTask task) {
        return forms.version(task.innovation(), task.key()).orElseThrow(NotFound::new);
    }

    /** Hands in the worksheet: only what the gate needs is checked; what is still missing stays a debt.
     * @throws InvalidInput with a sentence for each answer that the gate needs */
    @Transactional
    public void handIn(CurrentPerson me, OpenTask task) {
        access.mustAct(me, task);
        handIn(task, false, access.actor(me, task));
    }

    /** The same for a room and for a driver: who may act was asked before.
     * @param facilitated whether a room did it */
    @Transactional
    public void handIn(OpenTask task, boolean facilitated, Actor by) {
        var missing = worksheets.missingForGate(task.innovation(), task.key());
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing.stream().map(debt -> new FieldMessage("", debt.sentenceKey(), List.of(debt.label()))).toList());
        }
        journeys.complete(task.id(), Map.of(), facilitated, by);
    }

    /** @throws InvalidInput with one sentence per field */
    @Transactional
    public void decide(CurrentPerson me, OpenTask task, Map<String, Object> answers) {
        access.mustAct(me, task);
        decide(task, answers, false, access.actor(me, task));
    }

    /** Decides to go on, as a room does it for many.
     * @throws InvalidInput if the task asks for more than that; @throws Conflict if it is done already */
    @Transactional
    public void advance(CurrentPerson me, TaskId id) {
        var task = journeys.openTask(id).orElseThrow(() -> new Conflict("journey.bulk.gone"));
        access.mustAct(me, task);
        decide(task, Map.of("decision", Decision.ADVANCE.name()), true, access.actor(me, task));
    }

    /** The signed paper counts as the act of the position: the operator acts for it, and is named as such. */
    @Transactional
    public void decideByLetter(OpenTask task, Map<String, Object> answers, Actor by) {
        decide(task, answers, false, by);
    }

    /** The same for a room and for a driver: who may act was asked before.
     * @param facilitated whether a room did it */
    @Transactional
    public void decide(OpenTask task, Map<String, Object> answers, boolean facilitated, Actor by) {
        mergesIntoAnother(task, answers);
        var now = Instant.now(clock);
        var checked = new LinkedHashMap<>(worksheets.submit(task.innovation(), form(task), task.id().value(), answers, by, now));
        checked.put("correctFields", fields(checked));
        worksheet(task).ifPresent(worksheet -> decided.note(task, worksheets.keepVersion(task.innovation(), worksheet), by, now));
        journeys.complete(task.id(), checked, facilitated, by);
    }

    /** The number is free text in the form: only here it can be told whether it is one. */
    private void mergesIntoAnother(OpenTask task, Map<String, Object> answers) {
        if (Decision.MERGE.name().equals(answers.get("decision")) && answers.get("mergeInto") instanceof String number && !number.isBlank()
                && innovations.find(task.region(), number.strip()).filter(other -> !other.id().equals(task.innovation())).isEmpty()) {
            throw InvalidInput.of("mergeInto", "journey.decision.merge-unknown", number.strip());
        }
    }

    /** Forms ask for the fields to correct stage by stage; only the questions of the chosen stage are shown, so the others are empty. */
    private static List<String> fields(Map<String, Object> answers) {
        var fields = new LinkedHashSet<String>();
        answers.forEach((key, given) -> {
            if (key.startsWith("correctFields") && given instanceof List<?> list) {
                list.forEach(field -> fields.add(String.valueOf(field)));
            }
        });
        return List.copyOf(fields);
    }

    /** The worksheet on which a task of this stage decides. */
    Optional<String> worksheet(OpenTask task) {
        return stage(task).map(Stage::worksheet);
    }

    Optional<Stage> stage(OpenTask task) {
        return stages.find(task.stage());
    }
}
