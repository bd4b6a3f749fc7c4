package id.labinov.journey;

import id.labinov.cohort.Cohorts;
import id.labinov.people.Agencies;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task lists: mine, free, held by others, later. */
@Controller
@Allow(Who.EVENT_GUESTS)
class TaskListController {

    /** A person lent to very many regions narrows by words instead: a list of thousands of agencies helps nobody. */
    private static final int REGIONS_WITH_AGENCIES = 3;

    private final TaskLists lists;
    private final SavedFilters saved;
    private final Stages stages;
    private final Cohorts cohorts;
    private final Agencies agencies;
    private final Texts texts;

    TaskListController(TaskLists lists, SavedFilters saved, Stages stages, Cohorts cohorts, Agencies agencies, Texts texts) {
        this.lists = lists;
        this.saved = saved;
        this.stages = stages;
        this.cohorts = cohorts;
        this.agencies = agencies;
        this.texts = texts;
    }

    @GetMapping("/tasks")
    String tasks(CurrentPerson me, @RequestParam Map<String, String> parameters, Model model) {
        show(me, parameters, model);
        return "journey/tasks";
    }

    @PostMapping("/tasks/filters")
    String keep(CurrentPerson me, @RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "") String name, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var filter = TaskFilter.of(parameters);
        var list = list(parameters).orElse(TaskList.MINE);
        try {
            saved.keep(me.id(), name, list, filter);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("name", name);
            show(me, parameters, model);
            return "journey/tasks";
        }
        redirect.addFlashAttribute("flash", "journey.filters.kept");
        return "redirect:/tasks?" + filter.query(list);
    }

    @PostMapping("/tasks/filters/{id}/forget")
    String forget(CurrentPerson me, @PathVariable String id, RedirectAttributes redirect) {
        saved.forget(me.id(), Ids.parse(id));
        redirect.addFlashAttribute("flash", "journey.filters.forgotten");
        return "redirect:/tasks";
    }

    private void show(CurrentPerson me, Map<String, String> parameters, Model model) {
        var filter = TaskFilter.of(parameters);
        var page = page(me, parameters, filter);
        model.addAttribute("page", page).addAttribute("me", me.id()).addAttribute("filter", filter).addAttribute("saved", saved.of(me.id()))
                .addAttribute("tabs", tabs(me, page, filter)).addAttribute("paged", parameters.containsKey("after"))
                .addAttribute("next", page.next().map(cursor -> "/tasks?" + filter.query(page.list()) + "&after=" + cursor).orElse(null))
                .addAttribute("back", "/tasks?" + filter.query(page.list()))
                .addAttribute("stageChoices", stages.all().stream().map(stage -> Choice.of(stage.key(), texts.get("stage." + stage.key() + ".name"))).toList())
                .addAttribute("cohortChoices", cohorts.in(me.regions()).stream().map(cohort -> Choice.of(cohort.id().toString(), cohort.name())).toList())
                .addAttribute("agencyChoices", agencyChoices(me));
    }

    /** Without a list asked for: mine if I hold any, else what I may take. */
    private TaskLists.Page page(CurrentPerson me, Map<String, String> parameters, TaskFilter filter) {
        var after = TaskCursor.parse(parameters.get("after"));
        var asked = list(parameters);
        var page = lists.page(me, asked.orElse(TaskList.MINE), filter, after);
        return asked.isEmpty() && page.rows().isEmpty() && page.counts().get(TaskList.FREE) > 0 ? lists.page(me, TaskList.FREE, filter, after) : page;
    }

    /** @param count as shown: beyond the limit it says so */
    record Tab(String messageKey, String href, String count, boolean current) {}

    private List<Tab> tabs(CurrentPerson me, TaskLists.Page page, TaskFilter filter) {
        var tabs = new ArrayList<Tab>();
        for (var list : TaskList.values()) {
            if (list != TaskList.REGION || !JourneyAccess.regions(me, Role.MANAGER).isEmpty()) {
                tabs.add(new Tab("journey.tasks.list." + list.name(), "/tasks?" + filter.query(list), count(page.counts().get(list)),
                        list == page.list()));
            }
        }
        return tabs;
    }

    private String count(int number) {
        return number > TaskLists.COUNT_LIMIT ? texts.get("journey.tasks.many", TaskLists.COUNT_LIMIT) : String.valueOf(number);
    }

    private List<Choice> agencyChoices(CurrentPerson me) {
        return me.regions().size() > REGIONS_WITH_AGENCIES ? List.of() : me.regions().stream().flatMap(region -> agencies.in(region).stream())
                .map(agency -> Choice.of(agency.id().toString(), agency.name())).toList();
    }

    private static Optional<TaskList> list(Map<String, String> parameters) {
        var asked = Optional.ofNullable(parameters.get("list")).orElse("").toUpperCase(Locale.ROOT);
        return List.of(TaskList.values()).stream().filter(list -> list.name().equals(asked)).findFirst();
    }
}
