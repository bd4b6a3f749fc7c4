package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.form.ReadViews;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.SimilarInnovations;
import id.labinov.innovation.SimilarInnovations.Similar;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares the page of a task, and says where to go when it is done. */
@Component
class TaskPages {

    private final JdbcClient jdbc;
    private final JourneyAccess access;
    private final TaskCompletion completion;
    private final TaskLists lists;
    private final TaskLines lines;
    private final Assignees assignees;
    private final Reminders reminders;
    private final InnovationAccess dossiers;
    private final Worksheets worksheets;
    private final DecisionForms forms;
    private final ReadViews views;
    private final People people;
    private final SimilarInnovations similar;
    private final Judgments judgments;

    TaskPages(JdbcClient jdbc, JourneyAccess access, TaskCompletion completion, TaskLists lists, TaskLines lines, Assignees assignees,
            Reminders reminders, InnovationAccess dossiers, Worksheets worksheets, DecisionForms forms, ReadViews views, People people, SimilarInnovations similar,
            Judgments judgments) {
        this.jdbc = jdbc;
        this.access = access;
        this.completion = completion;
        this.lists = lists;
        this.lines = lines;
        this.assignees = assignees;
        this.reminders = reminders;
        this.dossiers = dossiers;
        this.worksheets = worksheets;
        this.forms = forms;
        this.views = views;
        this.people = people;
        this.similar = similar;
        this.judgments = judgments;
    }

    /** Answers that could not be taken, with the files that came along. */
    record Sent(Map<String, Object> answers, Map<String, String[]> parameters) {}

    /** @param typed what was sent and could not be taken */
    String show(CurrentPerson me, OpenTask task, Optional<Sent> typed, Model model) {
        var acts = access.mayAct(me, task);
        var line = lines.of(task, me.id());
        model.addAttribute("line", line).addAttribute("task", task).addAttribute("acts", acts).addAttribute("mine", task.holder().filter(me.id()::equals).isPresent())
                .addAttribute("typedFor", typedFor(me, task, acts)).addAttribute("inPlaceOf", access.inPlaceOf(me, task).map(this::name).orElse(null)).addAttribute("mayAssign", access.mayAssign(me, task))
                .addAttribute("mayMoveDue", access.mayMoveDue(me, task)).addAttribute("bringsLetter", access.scope(me).bringsLetter(task))
                .addAttribute("reminded", reminders.last(List.of(task)).get(task.id()))
                .addAttribute("seesDossier", dossiers.maySee(me, task.innovation()))
                .addAttribute("assignees", access.mayAssign(me, task) ? assignees.of(task) : List.of());
        return completion.isWorksheet(task) ? worksheet(task, model) : decision(me, task, acts, typed, model);
    }

    private String worksheet(OpenTask task, Model model) {
        model.addAttribute("view", views.worksheet(task.innovation(), task.key(), OptionalInt.empty()).orElse(null))
                .addAttribute("correction", views.correction(task.innovation(), task.key()).orElse(null))
                .addAttribute("missing", worksheets.missingForGate(task.innovation(), task.key()))
                .addAttribute("debts", worksheets.debts(task.innovation(), List.of(task.key())));
        return "journey/task-worksheet";
    }

    private String decision(CurrentPerson me, OpenTask task, boolean acts, Optional<Sent> typed, Model model) {
        var form = completion.form(task);
        var since = completion.decidedVersion(task);
        model.addAttribute("view", completion.worksheet(task).flatMap(key -> views.worksheet(task.innovation(), key, since)).orElse(null))
                .addAttribute("judgments", judgments.of(task)).addAttribute("compared", since.isPresent()).addAttribute("similar", similar(me, task)).addAttribute("worksheetKey", completion.worksheet(task).orElse(""))
                .addAttribute("form", !acts ? null : typed.map(sent -> forms.again(task.innovation(), form, sent.answers(), sent.parameters()))
                        .orElseGet(() -> forms.view(task.innovation(), form, task.id().value())))
                .addAttribute("account", me.id().toString()).addAttribute("shared", me.sharedComputer());
        return "journey/task-decision";
    }

    /** While the idea can still change, whoever decides sees what resembles it (C04). */
    private List<Alike> similar(CurrentPerson me, OpenTask task) {
        return completion.stage(task).filter(Stage::idea).map(stage -> similar.to(task.innovation())).orElse(List.of())
                .stream().map(other -> new Alike(other, dossiers.maySee(me, other.id()))).toList();
    }

    /** @param seen whether the person who decides may open it */
    record Alike(Similar innovation, boolean seen) {}

    /** The leader for whom an operator types; {@code null} otherwise. */
    private String typedFor(CurrentPerson me, OpenTask task, boolean acts) {
        return acts && access.inPlaceOf(me, task).isEmpty() ? access.actor(me, task).operatorFor().map(this::name).orElse(null) : null;
    }

    private String name(PersonId person) {
        return people.names(Set.of(person)).getOrDefault(person, "");
    }

    private record Gone(InnovationId innovation, Optional<PersonId> actor) {}

    private Gone gone(TaskId id) {
        return jdbc.sql("select innovation, actor from journey_event where task = :task and kind = 'TaskClosed' order by sequence desc fetch first 1 rows only")
                .param("task", id.value()).query((row, number) -> new Gone(new InnovationId(row.getObject("innovation", UUID.class)),
                        Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new))).optional().orElseThrow(NotFound::new);
    }

    /** A second press of the same button is no conflict: the act was done once, by this person.
     * @throws Conflict if somebody else did it, with the text kept by the page that says so
     * @throws NotFound for whom the innovation does not exist */
    void doneByMe(CurrentPerson me, TaskId id) {
        var gone = gone(id);
        if (!dossiers.maySee(me, gone.innovation())) {
            throw new NotFound();
        }
        if (gone.actor().filter(me.id()::equals).isEmpty()) {
            throw new Conflict("journey.conflict.done-by", gone.actor().map(actor -> people.names(Set.of(actor)).getOrDefault(actor, "")).orElse(""));
        }
    }

    /** Where a task that is no longer open leads: to the dossier, for those who may see it. */
    String whereGone(CurrentPerson me, TaskId id) {
        var innovation = gone(id).innovation();
        if (!dossiers.maySee(me, innovation)) {
            throw new NotFound();
        }
        return "/innovations/" + innovation + "/journey";
    }

    String afterDone(CurrentPerson me, OpenTask task) {
        return dossiers.maySee(me, task.innovation()) ? "/innovations/" + task.innovation() + "/journey" : "/tasks";
    }

    /** The next task of the same kind, else any that I hold, else any that I may take; else the list. */
    String next(CurrentPerson me, OpenTask done) {
        var scope = access.scope(me);
        var mine = lists.first(scope, TaskList.MINE, TaskFilter.NONE, TaskLists.PAGE);
        var free = lists.first(scope, TaskList.FREE, TaskFilter.NONE, TaskLists.PAGE);
        var all = new ArrayList<>(mine);
        all.addAll(free);
        return all.stream().filter(task -> task.key().equals(done.key())).findFirst().or(() -> all.stream().findFirst())
                .map(task -> "/tasks/" + task.id()).orElse("/tasks");
    }
}
