package id.labinov.journey;

import id.labinov.innovation.Innovations;
import id.labinov.journey.BulkActs.Act;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on the selected rows of a list: what needs no more is done at once, the rest asks on a page of its own. */
@Controller
@Allow(Who.EVENT_GUESTS)
class BulkController {

    private final BulkActs bulk;
    private final TaskHandling acts;
    private final Assignees assignees;
    private final Journeys journeys;
    private final JourneyAccess access;
    private final Innovations innovations;

    BulkController(BulkActs bulk, TaskHandling acts, Assignees assignees, Journeys journeys, JourneyAccess access, Innovations innovations) {
        this.bulk = bulk;
        this.acts = acts;
        this.assignees = assignees;
        this.journeys = journeys;
        this.access = access;
        this.innovations = innovations;
    }

    @PostMapping("/tasks/bulk")
    String begin(CurrentPerson me, @RequestParam(defaultValue = "") List<String> task, @RequestParam Act act, @RequestParam(defaultValue = "") String back,
            Model model, HttpServletResponse response) {
        var ids = task.stream().map(TaskId::of).toList();
        if (ids.isEmpty()) {
            response.setStatus(422);
            return ask(me, ids, act, back, FieldErrors.of(InvalidInput.of("", "journey.bulk.nothing")), model);
        }
        return switch (act) {
            case CLAIM -> shown(bulk.run(me, act, ids, local(back), one -> acts.claim(me, one)));
            case REMIND -> shown(bulk.run(me, act, ids, local(back), one -> acts.remind(me, one)));
            default -> ask(me, ids, act, back, null, model);
        };
    }

    @PostMapping("/tasks/bulk/reassign")
    String reassign(CurrentPerson me, BulkForm form, Model model, HttpServletResponse response) {
        return act(me, form, Act.REASSIGN, one -> acts.reassign(me, one, form.person(), form.reason()), model, response);
    }

    @PostMapping("/tasks/bulk/due")
    String due(CurrentPerson me, BulkForm form, Model model, HttpServletResponse response) {
        return act(me, form, Act.DUE, one -> acts.moveDue(me, one, form.due(), form.reason()), model, response);
    }

    @PostMapping("/tasks/bulk/hint")
    String hint(CurrentPerson me, BulkForm form, Model model, HttpServletResponse response) {
        return act(me, form, Act.HINT, one -> acts.hint(me, one, form.person()), model, response);
    }

    @GetMapping("/tasks/bulk/{id}")
    String result(CurrentPerson me, @PathVariable String id, Model model) {
        var result = bulk.result(me, Ids.parse(id));
        model.addAttribute("result", result)
                .addAttribute("labels", innovations.labels(result.rows().stream().flatMap(row -> row.innovation().stream()).toList()));
        return "journey/bulk-result";
    }

    /** What no task could be done with is said beside its field, before any row is tried. */
    private String act(CurrentPerson me, BulkForm form, Act act, Consumer<OpenTask> each, Model model, HttpServletResponse response) {
        var ids = form.task().stream().map(TaskId::of).toList();
        try {
            form.check(act);
            return shown(bulk.run(me, act, ids, local(form.back()), each));
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("typed", form);
            return ask(me, ids, act, form.back(), FieldErrors.of(wrong), model);
        }
    }

    private String ask(CurrentPerson me, List<TaskId> ids, Act act, String back, FieldErrors errors, Model model) {
        var tasks = ids.stream().map(journeys::openTask).flatMap(Optional::stream).filter(open -> access.maySee(me, open)).toList();
        model.addAttribute("act", act).addAttribute("tasks", tasks).addAttribute("back", local(back)).addAttribute("errors", errors)
                .addAttribute("labels", innovations.labels(tasks.stream().map(OpenTask::innovation).toList()))
                .addAttribute("people", act == Act.HINT ? tasks.stream().findFirst().map(task -> assignees.coaches(task.region())).orElse(List.of()) : assignees.forAll(tasks));
        return "journey/bulk";
    }

    private static String shown(UUID result) {
        return "redirect:/tasks/bulk/" + result;
    }

    /** Only a list of this application is a way back. */
    private static String local(String back) {
        return back.matches("/(tasks|approvals|cohorts)[^\\s\\\\]{0,900}") && !back.contains("//") ? back : "/tasks";
    }
}
