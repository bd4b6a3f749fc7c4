package id.labinov.coaching;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clinic of one innovation: its places, what can be booked, and what coaches said. */
@Controller
@RequestMapping("/innovations/{id}/coaching")
@Allow(Who.SIGNED_IN)
class BookingController {

    private final InnovationAccess dossiers;
    private final CoachingAccess access;
    private final Bookings bookings;
    private final BookingPage page;

    BookingController(InnovationAccess dossiers, CoachingAccess access, Bookings bookings, BookingPage page) {
        this.dossiers = dossiers;
        this.access = access;
        this.bookings = bookings;
        this.page = page;
    }

    /** What the page submits.
     * @param slot {@code session} or {@code session@instant}: a place, or wherever there is one
     * @param orWait whether to wait if it is gone */
    record BookingForm(String slot, String question, Boolean orWait) {

        Bookings.Wish wish() {
            var parts = (slot == null ? "" : slot).split("@", 2);
            var session = new SessionId(Ids.parse(parts[0]));
            return new Bookings.Wish(session, parts.length > 1 ? at(parts[1]) : Optional.empty(), Boolean.TRUE.equals(orWait), Reasons.optional(question == null ? "" : question));
        }

        private static Optional<Instant> at(String typed) {
            try {
                return Optional.of(Instant.parse(typed));
            } catch (DateTimeException noTime) {
                throw InvalidInput.of("slot", "coaching.booking.no-such-time");
            }
        }
    }

    @GetMapping
    String show(CurrentPerson me, @PathVariable InnovationId id, @RequestParam Optional<BookingId> move,
            @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var whole = page.show(me, id, model);
        model.addAttribute("move", move.orElse(null));
        return DossierPanel.TARGET.equals(target) ? whole + " :: panel" : whole;
    }

    @PostMapping("/bookings")
    String book(CurrentPerson me, @PathVariable InnovationId id, BookingForm form, RedirectAttributes flash) {
        var innovation = mustBook(me, id);
        return shown(id, bookings.book(innovation, form.wish(), actor(me, id)), flash);
    }

    @PostMapping("/bookings/{booking}/move")
    String move(CurrentPerson me, @PathVariable InnovationId id, @PathVariable BookingId booking, BookingForm form, RedirectAttributes flash) {
        var innovation = mustBook(me, id);
        return shown(id, bookings.move(innovation, booking, form.wish(), actor(me, id)), flash);
    }

    @PostMapping("/bookings/{booking}/cancellation")
    String cancel(CurrentPerson me, @PathVariable InnovationId id, @PathVariable BookingId booking, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        mustBook(me, id);
        bookings.cancel(id, booking, Reasons.optional(reason), actor(me, id));
        flash.addFlashAttribute("flash", "coaching.booking.cancelled");
        return "redirect:/innovations/" + id + "/coaching";
    }

    private static String shown(InnovationId id, Booking booking, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", booking.state() == Booking.State.BOOKED ? "coaching.booking.booked" : "coaching.booking.waits");
        return "redirect:/innovations/" + id + "/coaching";
    }

    private Actor actor(CurrentPerson me, InnovationId id) {
        return dossiers.mayWrite(me, id) ? dossiers.actor(me, id) : me.actor();
    }

    private Innovation mustBook(CurrentPerson me, InnovationId id) {
        var innovation = dossiers.mustSee(me, id);
        access.mustBook(me, innovation);
        return innovation;
    }
}
