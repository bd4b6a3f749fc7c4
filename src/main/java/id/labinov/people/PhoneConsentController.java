package id.labinov.people;

import id.labinov.people.Allow.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own consent to be reached by phone. */
@Controller
@Allow(Who.SIGNED_IN)
class PhoneConsentController {

    private final PhoneConsents consents;
    private final People people;

    PhoneConsentController(PhoneConsents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    @PostMapping("/account/phone-consent")
    String decide(CurrentPerson me, @RequestParam(defaultValue = "false") boolean given, RedirectAttributes next) {
        var home = people.region(me.id());
        if (given) {
            consents.give(me.id(), home);
        } else {
            consents.withdraw(me.id(), home);
        }
        next.addFlashAttribute("flash", given ? "people.phone.was-given" : "people.phone.was-withdrawn");
        return "redirect:/account#phone-consent";
    }
}
