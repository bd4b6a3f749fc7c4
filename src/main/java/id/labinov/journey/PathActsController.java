package id.labinov.journey;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on the path itself: withdraw, resume, send back, take back. */
@Controller
@Allow(Who.SIGNED_IN)
class PathActsController {

    private final InnovationAccess dossiers;
    private final JourneyAccess access;
    private final PathHandling acts;
    private final Journeys journeys;
    private final Stages stages;
    private final ReturnReasons reasons;
    private final SendBackFields fields;
    private final Texts texts;

    PathActsController(InnovationAccess dossiers, JourneyAccess access, PathHandling acts, Journeys journeys, Stages stages, ReturnReasons reasons,
            SendBackFields fields, Texts texts) {
        this.dossiers = dossiers;
        this.access = access;
        this.acts = acts;
        this.journeys = journeys;
        this.stages = stages;
        this.reasons = reasons;
        this.fields = fields;
        this.texts = texts;
    }

    @GetMapping("/innovations/{id}/withdraw")
    String askWithdraw(CurrentPerson me, @PathVariable InnovationId id, Model model) {
        var innovation = dossiers.mustSee(me, id);
        if (!access.mayWithdraw(me, innovation.region(), id)) {
            throw new Refused("journey.refused.withdraw");
        }
        model.addAttribute("innovation", innovation);
        return "journey/withdraw";
    }

    @PostMapping("/innovations/{id}/withdraw")
    String withdraw(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String reason, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var innovation = dossiers.mustSee(me, id);
        try {
            acts.withdraw(me, innovation, reason);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("innovation", innovation).addAttribute("reason", reason).addAttribute("errors", FieldErrors.of(wrong));
            return "journey/withdraw";
        }
        return done(id, "journey.path.withdrawn", redirect);
    }

    @PostMapping("/innovations/{id}/resume")
    String resume(CurrentPerson me, @PathVariable InnovationId id, RedirectAttributes redirect) {
        acts.resume(me, dossiers.mustSee(me, id));
        return done(id, "journey.path.resumed", redirect);
    }

    @PostMapping("/innovations/{id}/undo")
    @Allow(Who.EVENT_GUESTS)
    String undo(CurrentPerson me, @PathVariable InnovationId id, RedirectAttributes redirect) {
        dossiers.mustSee(me, id);
        journeys.undo(id, me.actor());
        return done(id, "journey.path.undone", redirect);
    }

    @GetMapping("/innovations/{id}/send-back")
    String askSendBack(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String stage, Model model) {
        var innovation = dossiers.mustSee(me, id);
        if (!access.maySendBack(me, innovation.region())) {
            throw new Refused("journey.refused.send-back");
        }
        return sendBackPage(innovation, new SendBackForm(stage, "", "", List.of(), true, false), model);
    }

    @PostMapping("/innovations/{id}/send-back")
    String sendBack(CurrentPerson me, @PathVariable InnovationId id, @RequestParam(defaultValue = "") String targetStage,
            @RequestParam(defaultValue = "") String reasonCode, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> field, @RequestParam(defaultValue = "false") boolean thenResume,
            @RequestParam(defaultValue = "false") boolean withGate, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var innovation = dossiers.mustSee(me, id);
        var form = new SendBackForm(targetStage, reasonCode, reason, field, thenResume, withGate);
        try {
            acts.sendBack(me, innovation, form);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return sendBackPage(innovation, form, model);
        }
        return done(id, "journey.path.sent-back", redirect);
    }

    private String sendBackPage(Innovation innovation, SendBackForm form, Model model) {
        var reached = acts.reached(innovation.id());
        model.addAttribute("innovation", innovation).addAttribute("form", form)
                .addAttribute("stageChoices", reached.stream().map(stage -> Choice.of(stage.key(), texts.get("stage." + stage.key() + ".name"))).toList())
                .addAttribute("reasonChoices", reasons.active(innovation.region()).stream().map(code -> Choice.of(code.code(), code.text())).toList())
                .addAttribute("fieldChoices", stages.find(form.targetStage()).map(stage -> fields.of(stage.worksheet())).orElse(List.of()));
        return "journey/send-back";
    }

    private static String done(InnovationId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/innovations/" + id + "/journey";
    }
}
