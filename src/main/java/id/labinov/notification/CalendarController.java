package id.labinov.notification;

import id.labinov.notification.CalendarEntries.Reader;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own calendar, here and in programs that read it by a secret address. */
@Controller
@RequestMapping("/calendar")
@Allow(Who.SIGNED_IN)
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarPage page;
    private final CalendarSubscriptions subscriptions;
    private final OwnCalendar calendar;
    private final Preferences preferences;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(CalendarPage page, CalendarSubscriptions subscriptions, OwnCalendar calendar, Preferences preferences, MessageSource messages,
            Clock clock) {
        this.page = page;
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.preferences = preferences;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(CurrentPerson me, Model model) {
        return page.show(me, "", model);
    }

    /** Shows the address instead of redirecting: it is known only now. Asked again, it makes another. */
    @PostMapping
    String subscribe(CurrentPerson me, @RequestParam(defaultValue = "") String label, Model model, HttpServletResponse response) {
        try {
            var made = CalendarPage.Made.of(base() + "/calendar/" + subscriptions.make(me, label) + ".ics", label.strip());
            // A secret stands on it: nothing keeps a copy of this page.
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("made", made);
            return page.show(me, "", model);
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page.show(me, label, model);
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(CurrentPerson me, @PathVariable SubscriptionId id, RedirectAttributes flash) {
        subscriptions.revoke(me.id(), id);
        flash.addFlashAttribute("flash", "notification.calendar.revoked");
        return "redirect:/calendar";
    }

    /** For programs, which do not sign in: whoever knows the address reads, and can do nothing else. */
    @GetMapping("/{token}.ics")
    @Allow(Who.EVERYBODY)
    ResponseEntity<byte[]> read(@PathVariable String token) {
        var me = subscriptions.open(token).orElseThrow(NotFound::new);
        var language = preferences.language(me.id());
        var entries = calendar.of(me, new Reader(language, base()));
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore()).header("X-Robots-Tag", "noindex")
                .body(CalendarFile.subscription(messages.getMessage("notification.calendar.name", null, language), entries, Instant.now(clock)));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
