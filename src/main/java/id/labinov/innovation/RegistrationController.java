package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering an innovation: as few questions as possible. */
@Controller
@RequestMapping("/innovations")
@Allow(value = Who.ROLES, roles = {Role.INNOVATOR, Role.OPERATOR, Role.MANAGER})
class RegistrationController {

    private final Registration registration;

    RegistrationController(Registration registration) {
        this.registration = registration;
    }

    @GetMapping("/new")
    String page(CurrentPerson me, Model model) {
        return page(me, new RegistrationForm(InnovationId.next().toString(), "", "", "", "", "", ""), model);
    }

    /** Asked by htmx while the person types. */
    @GetMapping("/similar")
    String similar(CurrentPerson me, RegistrationForm form, Model model) {
        show(me, form, model);
        return "innovation/register :: similar";
    }

    @PostMapping
    String register(CurrentPerson me, RegistrationForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            var unseen = registration.register(me, form);
            if (!unseen.isEmpty()) {
                model.addAttribute("asks", true);
                show(me, form, model);
                return page(me, form, model);
            }
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            show(me, form, model);
            return page(me, form, model);
        }
        flash.addFlashAttribute("flash", "innovation.register.done");
        flash.addFlashAttribute("flashArguments", new Object[] {registration.registered(form.id()).number()});
        return "redirect:/innovations/" + form.id();
    }

    private void show(CurrentPerson me, RegistrationForm form, Model model) {
        var similar = registration.similar(me, form);
        model.addAttribute("similar", similar);
        model.addAttribute("seen", similar.stream().map(one -> one.id().toString()).collect(Collectors.joining(",")));
    }

    private String page(CurrentPerson me, RegistrationForm form, Model model) {
        var agencies = registration.agencies(me);
        var cohorts = registration.openCohorts(me);
        model.addAttribute("typed", form);
        model.addAttribute("agencies", agencies.stream().map(agency -> Choice.of(agency.id().toString(), agency.name())).toList());
        model.addAttribute("cohorts", cohorts.stream().map(cohort -> Choice.of(cohort.id().toString(), cohort.name())).toList());
        model.addAttribute("agency", form.agency().isEmpty() && agencies.size() == 1 ? agencies.get(0).id().toString() : form.agency());
        model.addAttribute("cohort", form.cohort().isEmpty() && !cohorts.isEmpty() ? cohorts.get(0).id().toString() : form.cohort());
        model.addAttribute("forOthers", registration.forOthers(me));
        model.addAttribute("leaderNeeded", !me.has(Role.INNOVATOR));
        return "innovation/register";
    }
}
