package id.labinov.coaching;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering, changing and cancelling sessions. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.COACH, Role.MANAGER})
class SessionController {

    private final CoachingSessions sessions;
    private final SessionPage page;
    private final CoachingAccess access;

    SessionController(CoachingSessions sessions, SessionPage page, CoachingAccess access) {
        this.sessions = sessions;
        this.page = page;
        this.access = access;
    }

    /** @param like a session to copy */
    @GetMapping("/coaching-sessions/new")
    String blank(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam Optional<SessionId> like, Model model) {
        var copied = like.map(sessions::find);
        copied.ifPresent(session -> access.mustOffer(me, session));
        var here = copied.map(CoachingSession::region).orElseGet(() -> page.region(me, region));
        return page.blank(me, here, copied.map(session -> page.copy(session)).orElseGet(() -> page.first(me, here)), model);
    }

    @PostMapping("/coaching-sessions")
    String offer(CurrentPerson me, @RequestParam RegionId region, SessionForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var here = page.region(me, Optional.of(region));
        try {
            var offered = sessions.offer(here, form.plans(page.zone(here), page.known(here)), me.id());
            flash.addFlashAttribute("flash", "coaching.session.offered").addFlashAttribute("flashArguments", new Object[] {offered.size()});
            return offered.size() > 1 ? "redirect:/coaching" : "redirect:/coaching-sessions/" + offered.get(0);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page.blank(me, here, form, model);
        }
    }

    @GetMapping("/coaching-sessions/{id}/edit")
    String edit(CurrentPerson me, @PathVariable SessionId id, Model model) {
        var session = mine(me, id);
        return page.edit(session, SessionForm.of(session, page.zone(session.region())), model);
    }

    @PostMapping("/coaching-sessions/{id}")
    String change(CurrentPerson me, @PathVariable SessionId id, @RequestParam(defaultValue = "-1") int version, SessionForm form, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var session = mine(me, id);
        try {
            sessions.change(id, form.plans(page.zone(session.region()), page.known(session.region())).get(0), version, me);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page.edit(session, form, model);
        }
        flash.addFlashAttribute("flash", "coaching.session.changed");
        return "redirect:/coaching-sessions/" + id;
    }

    @PostMapping("/coaching-sessions/{id}/cancellation")
    String cancel(CurrentPerson me, @PathVariable SessionId id, @RequestParam(defaultValue = "") String reason, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var session = mine(me, id);
        try {
            sessions.cancel(id, Reasons.needed(reason), me);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong)).addAttribute("reason", reason);
            return page.edit(session, SessionForm.of(session, page.zone(session.region())), model);
        }
        flash.addFlashAttribute("flash", "coaching.session.cancelled");
        return "redirect:/coaching";
    }

    private CoachingSession mine(CurrentPerson me, SessionId id) {
        var session = sessions.find(id);
        access.mustOffer(me, session);
        return session;
    }
}
