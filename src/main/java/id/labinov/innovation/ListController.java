package id.labinov.innovation;

import id.labinov.cohort.Cohorts;
import id.labinov.people.Agencies;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.NotFound;
import id.labinov.web.SheetFormat;
import id.labinov.web.Slice;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of innovations and their exports. */
@Controller
@Allow(Who.EVENT_GUESTS)
class ListController {

    private final InnovationList list;
    private final ListExport export;
    private final InnovationAccess access;
    private final Agencies agencies;
    private final Cohorts cohorts;
    private final Texts texts;

    ListController(InnovationList list, ListExport export, InnovationAccess access, Agencies agencies, Cohorts cohorts, Texts texts) {
        this.list = list;
        this.export = export;
        this.access = access;
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.texts = texts;
    }

    @GetMapping("/innovations")
    String list(CurrentPerson me, ListFilter filter, @RequestParam(required = false) String page, Model model) {
        var slice = list.page(me, filter, Slice.page(page));
        model.addAttribute("slice", slice);
        model.addAttribute("filter", filter);
        model.addAttribute("here", filter.href("/innovations"));
        model.addAttribute("csv", filter.href("/innovations/export/csv"));
        model.addAttribute("xlsx", filter.href("/innovations/export/xlsx"));
        model.addAttribute("scopes", List.of("mine", "agency", "all"));
        model.addAttribute("agencyChoices", me.regions().stream().flatMap(region -> agencies.in(region).stream())
                .map(agency -> Choice.of(agency.id().toString(), agency.name())).toList());
        model.addAttribute("cohortChoices", cohorts.in(me.regions()).stream()
                .map(cohort -> Choice.of(cohort.id().toString(), cohort.name())).toList());
        model.addAttribute("maturityChoices", Arrays.stream(Innovation.Maturity.values())
                .map(maturity -> Choice.of(maturity.name(), texts.get("innovation.maturity." + maturity))).toList());
        model.addAttribute("mayRegister", me.regions().stream().anyMatch(region -> access.mayRegister(me, region)));
        cohorts.in(me.regions()).stream().filter(cohort -> cohort.id().toString().equals(filter.cohort()))
                .filter(cohort -> me.hasAny(cohort.region(), Role.MANAGER, Role.ADMINISTRATOR)).findFirst()
                .ifPresent(cohort -> model.addAttribute("importHref", "/imports/innovations?region=" + cohort.region() + "&context=" + cohort.id()));
        return "innovation/list";
    }

    @GetMapping("/innovations/export/{format}")
    void export(CurrentPerson me, ListFilter filter, @PathVariable String format, HttpServletResponse response) throws IOException {
        export.send(me, filter, SheetFormat.of(format).orElseThrow(NotFound::new), response);
    }
}
