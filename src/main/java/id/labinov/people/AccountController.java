package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.Days;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody can do about the own account. */
@Controller
@Allow(Who.SIGNED_IN)
class AccountController {

    private final Accounts accounts;
    private final People people;
    private final Regions regions;
    private final Absences absences;
    private final Directory directory;
    private final Sessions sessions;
    private final SignIns signIns;
    private final PhoneConsents consents;
    private final ObjectProvider<AccountLink> links;

    AccountController(Accounts accounts, People people, Regions regions, Absences absences, Directory directory, Sessions sessions, SignIns signIns,
            PhoneConsents consents, ObjectProvider<AccountLink> links) {
        this.consents = consents;
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.regions = regions;
        this.absences = absences;
        this.directory = directory;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    /** What the forms of the page submit, each its part. */
    record AccountForm(String name, String email, String phone, String nip, String substitute, String from, String until) {

        static AccountForm of(Person person) {
            return new AccountForm(person.name(), person.email().orElse(""), person.phone().orElse(""), person.nip().orElse(""), "", "", "");
        }

        PersonForm person() {
            return new PersonForm(null, name, email, phone, nip, null, null);
        }

        LocalDate day(String field) {
            try {
                return Days.read("from".equals(field) ? from : until);
            } catch (RuntimeException noDay) {
                throw InvalidInput.of(field, "people.input.date");
            }
        }
    }

    @GetMapping("/account")
    ModelAndView show(CurrentPerson me, HttpServletRequest request) {
        return page(me, AccountForm.of(people.find(me.id()).orElseThrow(NotFound::new)), FieldErrors.none(), request);
    }

    @PostMapping("/account")
    ModelAndView change(CurrentPerson me, AccountForm form, HttpServletRequest request, RedirectAttributes next) {
        try {
            accounts.change(me, form.person());
        } catch (InvalidInput input) {
            return page(me, form, FieldErrors.of(input), request);
        }
        return done(next, "people.account.changed");
    }

    /** Everything else that was signed in with the old one ends; this session goes on. */
    @PostMapping("/account/passphrase")
    ModelAndView passphrase(CurrentPerson me, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        try {
            accounts.changePassphrase(me, current, secret, request);
        } catch (InvalidInput input) {
            return page(me, AccountForm.of(people.find(me.id()).orElseThrow()), FieldErrors.of(input), request);
        }
        signIns.begin(request, response, me.id(), false, me.sharedComputer());
        return done(next, "people.account.passphrase-changed");
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(CurrentPerson me, HttpServletRequest request) {
        accounts.signOutEverywhere(me);
        sessions.end(request);
        return "redirect:/sign-in";
    }

    @PostMapping("/account/absences")
    ModelAndView beAway(CurrentPerson me, AccountForm form, HttpServletRequest request, RedirectAttributes next) {
        try {
            var substitute = directory.named(people.region(me.id()), form.substitute() == null ? "" : form.substitute(), "substitute");
            absences.add(me.id(), substitute, form.day("from"), form.day("until"), me.actor());
        } catch (InvalidInput input) {
            var person = AccountForm.of(people.find(me.id()).orElseThrow());
            return page(me, new AccountForm(person.name(), person.email(), person.phone(), person.nip(), form.substitute(), form.from(), form.until()),
                    FieldErrors.of(input), request);
        }
        return done(next, "people.absence.added");
    }

    @PostMapping("/account/absences/{absence}/end")
    ModelAndView endAbsence(CurrentPerson me, @PathVariable UUID absence, RedirectAttributes next) {
        absences.end(me.id(), absence, me.actor());
        return done(next, "people.absence.ended");
    }

    private static ModelAndView done(RedirectAttributes next, String key) {
        next.addFlashAttribute("flash", key);
        return new ModelAndView("redirect:/account");
    }

    private ModelAndView page(CurrentPerson me, AccountForm form, FieldErrors errors, HttpServletRequest request) {
        var home = regions.find(people.region(me.id())).orElseThrow(NotFound::new);
        var coming = absences.coming(me.id());
        return new ModelAndView("people/account", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("me", me).addObject("form", form).addObject("errors", errors).addObject("here", home).addObject("absences", coming)
                .addObject("reach", consents.of(me.id())).addObject("links", me.event().isEmpty() ? links.orderedStream().toList() : List.of())
                .addObject("names", people.names(coming.stream().map(Absences.Absence::substitute).toList()))
                .addObject("places", sessions.places(me.id(), request)).addObject("roles", me.roles().values().stream()
                        .flatMap(java.util.Set::stream).distinct().sorted().toList());
    }
}
