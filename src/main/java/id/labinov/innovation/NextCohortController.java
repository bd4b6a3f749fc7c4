package id.labinov.innovation;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a registered innovation take part in a later cohort, with the same number, dossier and worksheets. */
@Controller
@RequestMapping("/innovations/{id}/cohorts")
@Allow(Who.SIGNED_IN)
class NextCohortController {

    private final InnovationAccess access;
    private final Registration registration;
    private final Innovations innovations;
    private final Texts texts;

    NextCohortController(InnovationAccess access, Registration registration, Innovations innovations, Texts texts) {
        this.access = access;
        this.registration = registration;
        this.innovations = innovations;
        this.texts = texts;
    }

    @GetMapping
    String page(CurrentPerson me, @PathVariable InnovationId id, Model model) {
        return page(me, access.mustLead(me, id), "", "", model);
    }

    @PostMapping
    String join(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String stage, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var innovation = access.mustLead(me, id);
        try {
            var chosen = open(me, innovation).stream().filter(one -> one.id().toString().equals(cohort)).findFirst()
                    .orElseThrow(() -> InvalidInput.of("cohort", "innovation.error.cohort-unknown"));
            if (!stage.isEmpty() && !chosen.walks(stage)) {
                throw InvalidInput.of("stage", "innovation.error.stage-not-walked", chosen.name());
            }
            innovations.joinCohort(id, new CohortId(UUID.fromString(cohort)), Optional.of(stage).filter(typed -> !typed.isEmpty()),
                    access.actor(me, id));
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, innovation, cohort, stage, model);
        }
        flash.addFlashAttribute("flash", "innovation.next-cohort.done");
        return "redirect:/innovations/" + id;
    }

    private List<Cohort> open(CurrentPerson me, Innovation innovation) {
        var joined = innovations.cohorts(innovation.id());
        return registration.openCohorts(me).stream().filter(cohort -> cohort.region().equals(innovation.region()))
                .filter(cohort -> !joined.contains(cohort.id())).toList();
    }

    private String page(CurrentPerson me, Innovation innovation, String cohort, String stage, Model model) {
        var open = open(me, innovation);
        model.addAttribute("innovation", innovation);
        model.addAttribute("cohorts", open.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList());
        model.addAttribute("cohort", cohort.isEmpty() && open.size() == 1 ? open.get(0).id().toString() : cohort);
        model.addAttribute("stages", open.stream().flatMap(one -> one.stages().stream()).distinct()
                .map(one -> Choice.of(one, texts.get("stage." + one + ".name"))).toList());
        model.addAttribute("stage", stage);
        return "innovation/next-cohort";
    }
}
