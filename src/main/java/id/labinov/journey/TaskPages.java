package id.labinov.journey;

import id.labinov.form.DecisionForms;
import id.labinov.form.ReadViews;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.SimilarInnovations;
import id.labinov.innovation.SimilarInnovations.Similar;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares the page of an open task, and says where to go when it is done. */
@Component
class TaskPages {

    private final JourneyAccess access;
    private final TaskCompletion completion;
    private final DecidedVersions decided;
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

    TaskPages(JourneyAccess access, TaskCompletion completion, DecidedVersions decided, TaskLists lists, TaskLines lines, Assignees assignees,
            Reminders reminders, InnovationAccess dossiers, Worksheets worksheets, DecisionForms forms, ReadViews views, People people, SimilarInnovations similar,
            Judgments judgments) {
        this.access = access;
        this.completion = completion;
        this.decided = decided;
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

    /** @param typed what was sent and could not be taken */
    String show(CurrentPerson me, OpenTask task, Optional<SentAnswers.Sent> typed, Model model) {
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
        var lacking = worksheets.lacking(task.innovation(), task.key());
        model.addAttribute("view", views.worksheet(task.innovation(), task.key(), OptionalInt.empty()).orElse(null))
                .addAttribute("correction", views.correction(task.innovation(), task.key()).orElse(null))
                .addAttribute("missing", lacking.forGate()).addAttribute("debts", lacking.debts());
        return "journey/task-worksheet";
    }

    /** What the page of a decision shows of the form and of what is decided on. */
    String decision(CurrentPerson me, OpenTask task, boolean acts, Optional<SentAnswers.Sent> typed, Model model) {
        var form = completion.form(task);
        var since = decided.of(task);
        model.addAttribute("view", completion.worksheet(task).flatMap(key -> views.worksheet(task.innovation(), key, since)).orElse(null))
                .addAttribute("judgments", judgments.of(me, task)).addAttribute("compared", since.isPresent()).addAttribute("similar", similar(me, task)).addAttribute("worksheetKey", completion.worksheet(task).orElse(""))
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
