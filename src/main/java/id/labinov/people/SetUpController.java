package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SetUpController {

    private final SetUp setUp;
    private final SignIns signIns;
    private final PeopleAccess access;
    private final List<SetUpStep> steps;

    SetUpController(SetUp setUp, SignIns signIns, PeopleAccess access, List<SetUpStep> steps) {
        this.setUp = setUp;
        this.signIns = signIns;
        this.access = access;
        this.steps = steps.stream().sorted(Comparator.comparingInt(SetUpStep::order)).toList();
    }

    /** A step as shown. */
    record StepRow(String titleKey, String helpKey, String href, boolean done) {}

    @GetMapping("/set-up/{token}")
    @Allow(Who.EVERYBODY)
    ModelAndView begin(@PathVariable String token) {
        return page(token, new PersonForm(null, null, null, null, null, null, null), FieldErrors.none());
    }

    @PostMapping("/set-up/{token}")
    @Allow(Who.EVERYBODY)
    ModelAndView firstAdministrator(@PathVariable String token, PersonForm form, @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            if ((form.email() + form.phone() + form.nip()).isBlank()) {
                throw InvalidInput.of("email", "people.set-up.reach-missing");
            }
            signIns.begin(request, response, setUp.firstAdministrator(token, form, secret), false, false);
        } catch (InvalidInput input) {
            return page(token, form, FieldErrors.of(input));
        }
        return new ModelAndView("redirect:/set-up");
    }

    /** Each step but the first can be left out: all pages work without it. */
    @GetMapping("/set-up")
    @Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
    String steps(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var here = access.chosen(me, region);
        var rows = steps.stream().map(step -> new StepRow(step.titleKey(), step.helpKey(), step.href(here.id()), step.done(here.id()))).toList();
        model.addAttribute("steps", rows).addAttribute("next", rows.stream().filter(row -> !row.done()).findFirst().orElse(null));
        return "people/set-up";
    }

    private ModelAndView page(String token, PersonForm form, FieldErrors errors) {
        if (!setUp.opens(token)) {
            throw new NotFound();
        }
        return new ModelAndView("people/first-administrator", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("token", token).addObject("form", form).addObject("errors", errors);
    }
}
