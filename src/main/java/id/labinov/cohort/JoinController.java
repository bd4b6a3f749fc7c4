package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.PersonId;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining an event: code, name, PIN. */
@Controller
@Allow(Who.EVERYBODY)
class JoinController {

    private final JoinDesk desk;
    private final CohortViews views;

    JoinController(JoinDesk desk, CohortViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/join")
    String code(Model model) {
        model.addAttribute("code", "");
        return "cohort/join";
    }

    @PostMapping("/join")
    String code(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            return "redirect:/join/" + desk.typed(code, request).joinCode();
        } catch (InvalidInput wrong) {
            return unknown(code, wrong, model, response);
        }
    }

    @GetMapping("/join/{code}")
    String names(@PathVariable String code, @RequestParam(defaultValue = "") String q, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var event = desk.typed(code, request);
            var wanted = q.strip().toLowerCase(Locale.ROOT);
            model.addAttribute("event", event);
            model.addAttribute("q", q);
            model.addAttribute("names", views.attendees(event.cohort()).stream()
                    .filter(one -> (one.name() + " " + one.agencyName()).toLowerCase(Locale.ROOT).contains(wanted)).toList());
            return "cohort/join-names";
        } catch (InvalidInput wrong) {
            return unknown(code, wrong, model, response);
        }
    }

    @GetMapping("/join/{code}/{person}")
    String pin(@PathVariable String code, @PathVariable PersonId person, Model model) {
        return pinPage(desk.mustOpen(code, person), person, model);
    }

    @PostMapping("/join/{code}/{person}")
    String join(@PathVariable String code, @PathVariable PersonId person, @RequestParam(defaultValue = "") String pin, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var event = desk.mustOpen(code, person);
        try {
            desk.join(event, person, pin, request, response);
            return "redirect:/events/" + event.id();
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return pinPage(event, person, model);
        }
    }

    @PostMapping("/join/{code}/{person}/taken")
    String taken(@PathVariable String code, @PathVariable PersonId person, Model model) {
        var event = desk.mustOpen(code, person);
        desk.reportTaken(event, person);
        model.addAttribute("event", event);
        model.addAttribute("personName", views.name(person));
        return "cohort/join-taken";
    }

    private static String unknown(String code, InvalidInput wrong, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        model.addAttribute("code", code);
        response.setStatus(422);
        return "cohort/join";
    }

    private String pinPage(LabEvent event, PersonId person, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("person", person);
        model.addAttribute("personName", views.name(person));
        model.addAttribute("known", desk.hasPin(person));
        return "cohort/join-pin";
    }
}
