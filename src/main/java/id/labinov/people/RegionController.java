package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.util.List;
import java.util.Map;
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
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class RegionController {

    /** The zones of Indonesia; another one can be written into the sheet of a national host. */
    static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    private final Edits edits;
    private final Regions regions;
    private final RegionOpening opening;
    private final Access access;

    RegionController(Regions regions, RegionOpening opening, Access access, Edits edits) {
        this.edits = edits;
        this.regions = regions;
        this.opening = opening;
        this.access = access;
    }

    /** What the page submits. */
    record RegionForm(String code, String name, String zone, String letterhead) {

        RegionForm {
            code = code == null ? "" : code;
            name = name == null ? "" : name;
            zone = zone == null ? "" : zone;
            letterhead = letterhead == null ? "" : letterhead;
        }
    }

    @GetMapping("/regions")
    String list(CurrentPerson me, Model model) {
        var mine = regions.all().stream().filter(region -> me.has(Role.ADMINISTRATOR, region.id())).toList();
        if (mine.size() == 1) {
            // Who has one region never sees the word.
            return "redirect:/regions/" + mine.get(0).id();
        }
        model.addAttribute("regions", mine);
        return "people/regions";
    }

    @GetMapping("/regions/new")
    ModelAndView blank() {
        return page("people/new-region", new RegionForm("", "", "Asia/Makassar", ""), FieldErrors.none());
    }

    @PostMapping("/regions")
    ModelAndView add(CurrentPerson me, RegionForm form, RedirectAttributes next) {
        try {
            opening.open(form.code(), form.name(), form.zone(), form.letterhead(), me);
        } catch (InvalidInput input) {
            return page("people/new-region", form, FieldErrors.of(input));
        }
        next.addFlashAttribute("flash", "people.region.added");
        return new ModelAndView("redirect:/regions");
    }

    @GetMapping("/regions/{region}")
    ModelAndView show(CurrentPerson me, @PathVariable RegionId region) {
        access.mustHave(me, region, Role.ADMINISTRATOR);
        var known = regions.find(region).orElseThrow(NotFound::new);
        return page(region, new RegionForm(known.code(), known.name(), known.zone().getId(), known.letterhead()), FieldErrors.none());
    }

    @PostMapping("/regions/{region}")
    ModelAndView change(CurrentPerson me, @PathVariable RegionId region, RegionForm form, @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes next) {
        access.mustHave(me, region, Role.ADMINISTRATOR);
        try {
            regions.change(region, form.code(), form.name(), form.zone(), form.letterhead(), version, me.actor());
        } catch (InvalidInput input) {
            var known = regions.find(region).orElseThrow(NotFound::new);
            return page(region, form, FieldErrors.of(Edits.withStored(input, Map.of("name", known.name(), "code", known.code(), "letterhead", known.letterhead()),
                    Map.of("name", form.name().strip(), "code", form.code().strip(), "letterhead", form.letterhead().strip()))));
        }
        next.addFlashAttribute("flash", "people.region.changed");
        return new ModelAndView("redirect:/regions/" + region);
    }

    private ModelAndView page(RegionId region, RegionForm form, FieldErrors errors) {
        return page("people/region", form, errors).addObject("known", regions.find(region).orElseThrow(NotFound::new))
                .addObject("version", edits.version(Edits.Of.REGION, region.value()));
    }

    private static ModelAndView page(String view, RegionForm form, FieldErrors errors) {
        return new ModelAndView(view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("form", form).addObject("errors", errors).addObject("zones", ZONES);
    }
}
