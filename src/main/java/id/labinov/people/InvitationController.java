package id.labinov.people;

import id.labinov.document.QrCode;
import id.labinov.people.Allow.Who;
import id.labinov.people.Invitations.Invitation;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashSet;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class InvitationController {

    private final Invitations invitations;
    private final Directory directory;
    private final PeopleAccess access;
    private final PersonAdministration administration;
    private final SignIns signIns;

    InvitationController(Invitations invitations, Directory directory, PeopleAccess access, PersonAdministration administration, SignIns signIns) {
        this.invitations = invitations;
        this.directory = directory;
        this.access = access;
        this.administration = administration;
        this.signIns = signIns;
    }

    /** One slip to cut out and hand over. */
    record Slip(String name, String link, String code, Instant expiresAt) {}

    /** Whoever has no access yet is ticked. */
    @GetMapping("/people/slips")
    String choose(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var here = access.chosen(me, region);
        model.addAttribute("here", here).addAttribute("regions", access.administered(me)).addAttribute("people", directory.withoutAccess(here.id()));
        return "people/choose-slips";
    }

    /** Shows the links instead of redirecting: they are known only now. Asked again, it makes new ones. */
    @PostMapping("/people/slips")
    String print(CurrentPerson me, @RequestParam RegionId region, @RequestParam(required = false) List<PersonId> people, Model model) {
        var chosen = new LinkedHashSet<>(people == null ? List.<PersonId>of() : people);
        chosen.forEach(person -> access.mustAdminister(me, person));
        return slips(me, region, invitations.invite(chosen, me.actor()), model);
    }

    @PostMapping("/people/{person}/invitation")
    String invite(CurrentPerson me, @PathVariable PersonId person, Model model) {
        var home = access.mustAdminister(me, person);
        return slips(me, home, invitations.invite(List.of(person), me.actor()), model);
    }

    private String slips(CurrentPerson me, RegionId region, List<Invitation> made, Model model) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("here", access.chosen(me, Optional.of(region))).addAttribute("slips", made.stream().map(one -> new Slip(one.name(),
                base + "/i/" + one.token(), QrCode.svg(base + "/i/" + one.token(), one.name()), one.expiresAt())).toList());
        return "people/slips";
    }

    @PostMapping("/people/{person}/sign-out")
    String signOut(CurrentPerson me, @PathVariable PersonId person, RedirectAttributes next) {
        administration.endSessions(person, access.mustAdminister(me, person), me.actor());
        next.addFlashAttribute("flash", "people.person.signed-out");
        return "redirect:/people/" + person;
    }

    @GetMapping("/i/{token}")
    @Allow(Who.EVERYBODY)
    ModelAndView open(@PathVariable String token) {
        return page(token, FieldErrors.none());
    }

    @PostMapping("/i/{token}")
    @Allow(Who.EVERYBODY)
    ModelAndView accept(@PathVariable String token, @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            if (!secret.equals(repeated)) {
                throw InvalidInput.of("repeated", "people.secret.not-repeated");
            }
            signIns.begin(request, response, invitations.accept(token, secret).id(), Secrets.isPin(secret), false);
            return new ModelAndView("redirect:/");
        } catch (InvalidInput input) {
            return page(token, FieldErrors.of(input));
        }
    }

    private ModelAndView page(String token, FieldErrors errors) {
        var person = invitations.invited(token);
        if (person.isEmpty()) {
            return new ModelAndView("people/invitation-over", HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("people/invitation", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("person", person.get()).addObject("token", token).addObject("errors", errors)
                .addObject("pin", invitations.mayUsePin(person.get().id()));
    }
}
