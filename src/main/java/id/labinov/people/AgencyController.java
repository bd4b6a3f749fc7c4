package id.labinov.people;

import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Allow.Who;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class AgencyController {

    private final Edits edits;
    private final Agencies agencies;
    private final PositionBoard positions;
    private final PeopleAccess access;
    private final Texts texts;

    AgencyController(Agencies agencies, PositionBoard positions, PeopleAccess access, Texts texts, Edits edits) {
        this.edits = edits;
        this.agencies = agencies;
        this.positions = positions;
        this.access = access;
        this.texts = texts;
    }

    /** What the page submits. */
    record AgencyForm(RegionId region, String code, String name, AgencyType type, AgencyId parent) {

        AgencyForm {
            code = code == null ? "" : code;
            name = name == null ? "" : name;
        }

        AgencyInput input() {
            return new AgencyInput(code, name, Optional.ofNullable(type), Optional.ofNullable(parent));
        }
    }

    @GetMapping("/agencies")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var here = access.chosen(me, region);
        model.addAttribute("here", here).addAttribute("regions", access.administered(me)).addAttribute("units", agencies.in(here.id()))
                .addAttribute("heads", positions.headHolders(here));
        return "people/agencies";
    }

    @GetMapping("/agencies/new")
    ModelAndView blank(CurrentPerson me, @RequestParam Optional<RegionId> region) {
        return page(new AgencyForm(access.chosen(me, region).id(), "", "", null, null), FieldErrors.none());
    }

    @PostMapping("/agencies")
    ModelAndView add(CurrentPerson me, AgencyForm form, RedirectAttributes next) {
        var here = access.chosen(me, Optional.ofNullable(form.region())).id();
        try {
            var added = agencies.add(here, form.input(), me.actor());
            next.addFlashAttribute("flash", "people.agency.added");
            return new ModelAndView("redirect:/agencies/" + added.id());
        } catch (InvalidInput input) {
            return page(form, FieldErrors.of(input));
        }
    }

    @GetMapping("/agencies/{agency}")
    ModelAndView show(CurrentPerson me, @PathVariable AgencyId agency) {
        var unit = mine(me, agency);
        return page(unit, new AgencyForm(unit.region(), unit.code(), unit.name(), unit.type(), unit.parent().orElse(null)), FieldErrors.none());
    }

    @PostMapping("/agencies/{agency}")
    ModelAndView change(CurrentPerson me, @PathVariable AgencyId agency, AgencyForm form, @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes next) {
        var unit = mine(me, agency);
        try {
            agencies.change(agency, form.input(), version, me.actor());
            next.addFlashAttribute("flash", "people.agency.changed");
            return new ModelAndView("redirect:/agencies");
        } catch (InvalidInput input) {
            return page(unit, form, FieldErrors.of(Edits.withStored(input, Map.of("name", unit.name(), "code", unit.code()),
                    Map.of("name", form.name().strip(), "code", form.code().strip()))));
        }
    }

    private Agency mine(CurrentPerson me, AgencyId agency) {
        var unit = agencies.find(agency).orElseThrow(NotFound::new);
        access.mustAdminister(me, unit.region());
        return unit;
    }

    private ModelAndView page(AgencyForm form, FieldErrors errors) {
        return page("people/new-agency", form.region(), form, errors);
    }

    private ModelAndView page(Agency unit, AgencyForm form, FieldErrors errors) {
        return page("people/agency", unit.region(), form, errors).addObject("unit", unit)
                .addObject("version", edits.version(Edits.Of.AGENCY, unit.id().value())).addObject("positions", positions.of(unit));
    }

    private ModelAndView page(String view, RegionId region, AgencyForm form, FieldErrors errors) {
        return new ModelAndView(view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("form", form).addObject("errors", errors).addObject("types", types())
                .addObject("units", agencies.in(region).stream().map(one -> Choice.of(one.id().toString(), one.name())).toList());
    }

    private List<Choice> types() {
        return Arrays.stream(AgencyType.values()).map(type -> Choice.of(type.name(), texts.get("people.agency-type." + type))).toList();
    }
}
