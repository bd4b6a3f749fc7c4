package id.labinov.coaching;

import id.labinov.innovation.Innovations;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole session on one page: the queue, the desks, and what came of it. */
@Controller
@RequestMapping("/coaching-sessions/{id}")
@Allow(value = Who.ROLES, roles = {Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class RunController {

    private final CoachingSessions sessions;
    private final Visits visits;
    private final Bookings bookings;
    private final Innovations innovations;
    private final RunPage page;
    private final QueueLines lines;
    private final CoachingAccess access;

    RunController(CoachingSessions sessions, Visits visits, Bookings bookings, Innovations innovations, RunPage page, QueueLines lines, CoachingAccess access) {
        this.sessions = sessions;
        this.visits = visits;
        this.bookings = bookings;
        this.innovations = innovations;
        this.page = page;
        this.lines = lines;
        this.access = access;
    }

    @GetMapping
    String run(CurrentPerson me, @PathVariable SessionId id, RunFilter filter, Model model) {
        var session = sessions.find(id);
        access.mustRead(me, session);
        return show(me, session, filter, "", model);
    }

    /** @param booking one out of turn; empty for the next */
    @PostMapping("/calls")
    String call(CurrentPerson me, @PathVariable SessionId id, @RequestParam(defaultValue = "1") int desk, @RequestParam Optional<BookingId> booking,
            RedirectAttributes flash) {
        access.mustRun(me, sessions.find(id));
        var visit = booking.map(one -> Optional.of(visits.call(id, one, desk, me))).orElseGet(() -> visits.callNext(id, desk, me));
        if (visit.isEmpty()) {
            flash.addFlashAttribute("flash", "coaching.visit.nobody-left");
            return "redirect:/coaching-sessions/" + id;
        }
        return "redirect:/coaching-visits/" + visit.get();
    }

    /** Somebody came without a place: takes one, or waits at the end of the queue. */
    @PostMapping("/arrivals")
    String arrive(CurrentPerson me, @PathVariable SessionId id, @RequestParam(defaultValue = "") String number, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var session = sessions.find(id);
        access.mustRun(me, session);
        var innovation = innovations.find(session.region(), number.strip());
        if (innovation.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(InvalidInput.of("number", "coaching.run.number-unknown")));
            return show(me, session, RunFilter.none(), number, model);
        }
        bookings.book(innovation.get(), new Bookings.Wish(id, Optional.empty(), true, ""), me.actor());
        flash.addFlashAttribute("flash", "coaching.run.arrived").addFlashAttribute("flashArguments", new Object[] {innovation.get().name()});
        return "redirect:/coaching-sessions/" + id;
    }

    private String show(CurrentPerson me, CoachingSession session, RunFilter filter, String number, Model model) {
        var run = page.of(session, me);
        var queue = filter.slice("queue", run.queue());
        model.addAttribute("run", run).addAttribute("mayOffer", access.mayOffer(me, session.region()))
                .addAttribute("mayRun", access.mayRun(me, session.region()) && !session.cancelled()).addAttribute("number", number);
        model.addAttribute("filter", filter).addAttribute("queue", queue).addAttribute("lines", lines.of(queue.rows(), run.zone())).addAttribute("seen", filter.slice("seen", run.seen()))
                .addAttribute("gone", filter.slice("gone", run.gone()));
        return "coaching/session";
    }
}
