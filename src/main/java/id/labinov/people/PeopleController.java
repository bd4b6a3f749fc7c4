package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Slice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
class PeopleController {

    private static final Set<Role> LENT = Set.of(Role.COACH, Role.REVIEWER);

    private final People people;
    private final PersonAdministration administration;
    private final Directory directory;
    private final PeopleAccess access;
    private final PersonPage page;

    PeopleController(People people, PersonAdministration administration, Directory directory, PeopleAccess access, PersonPage page) {
        this.people = people;
        this.administration = administration;
        this.directory = directory;
        this.access = access;
        this.page = page;
    }

    @GetMapping("/people")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "1", name = "page") String number, Model model) {
        var here = access.chosen(me, region);
        var wanted = Arrays.stream(Role.values()).filter(known -> known.name().equals(role)).findFirst();
        model.addAttribute("here", here).addAttribute("regions", access.administered(me)).addAttribute("text", text).addAttribute("role", role)
                .addAttribute("roles", page.roles(Arrays.asList(Role.values())))
                .addAttribute("people", directory.page(here.id(), text, wanted, Slice.page(number)));
        return "people/people";
    }

    @GetMapping("/people/new")
    ModelAndView blank(CurrentPerson me, @RequestParam Optional<RegionId> region) {
        var here = access.chosen(me, region);
        return page.blank(me, new PersonForm(here.id(), null, null, null, null, List.of(Role.INNOVATOR), List.of()), FieldErrors.none());
    }

    @PostMapping("/people")
    ModelAndView add(CurrentPerson me, PersonForm form, RedirectAttributes next) {
        var here = access.chosen(me, Optional.ofNullable(form.region())).id();
        try {
            var added = people.add(form.newPerson(here, allowed(me, here, form.roles(), Set.of())), me.actor());
            next.addFlashAttribute("flash", "people.person.added");
            return new ModelAndView("redirect:/people/" + added.id());
        } catch (InvalidInput input) {
            return page.blank(me, form, FieldErrors.of(input));
        }
    }

    @GetMapping("/people/{person}")
    ModelAndView show(CurrentPerson me, @PathVariable PersonId person) {
        var home = access.mustAdminister(me, person);
        return page.of(me, person, home, form(person, home), FieldErrors.none());
    }

    @PostMapping("/people/{person}")
    ModelAndView change(CurrentPerson me, @PathVariable PersonId person, PersonForm form, @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes next) {
        var home = access.mustAdminister(me, person);
        try {
            administration.change(person, home, form, allowed(me, home, form.roles(), people.roles(person, home)), version, me.actor());
        } catch (InvalidInput input) {
            return page.of(me, person, home, form, FieldErrors.of(Edits.withStored(input, form(person, home).comparable(), form.comparable())));
        }
        next.addFlashAttribute("flash", "people.person.changed");
        return new ModelAndView("redirect:/people/" + person);
    }

    /** Coaches and reviewers may work for several regions. */
    @PostMapping("/people/{person}/lend")
    String lend(CurrentPerson me, @PathVariable PersonId person, @RequestParam RegionId region,
            @RequestParam(required = false) List<Role> roles, RedirectAttributes next) {
        access.mustAdminister(me, person);
        access.mustAdminister(me, region);
        var lent = EnumSet.noneOf(Role.class);
        lent.addAll(roles == null ? List.of() : roles);
        lent.retainAll(LENT);
        // What else the person is there stays.
        people.roles(person, region).stream().filter(role -> !LENT.contains(role)).forEach(lent::add);
        administration.changeRoles(person, region, lent, me.actor());
        next.addFlashAttribute("flash", "people.person.lent");
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/active")
    String changeActive(CurrentPerson me, @PathVariable PersonId person, @RequestParam boolean active, RedirectAttributes next) {
        administration.changeActive(person, access.mustAdminister(me, person), active, me.actor());
        next.addFlashAttribute("flash", active ? "people.person.returned" : "people.person.left");
        return "redirect:/people/" + person;
    }

    private PersonForm form(PersonId person, RegionId home) {
        return PersonForm.of(people.find(person).orElseThrow(NotFound::new), home, people.roles(person, home), people.agencies(person));
    }

    /** What one may not give stays as it was. */
    private Set<Role> allowed(CurrentPerson me, RegionId region, List<Role> asked, Set<Role> before) {
        var grantable = access.grantable(me, region);
        var roles = EnumSet.noneOf(Role.class);
        asked.stream().filter(grantable::contains).forEach(roles::add);
        before.stream().filter(role -> !grantable.contains(role)).forEach(roles::add);
        return roles;
    }
}
