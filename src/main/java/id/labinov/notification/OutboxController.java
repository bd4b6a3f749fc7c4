package id.labinov.notification;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.Slice;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that wait, left or failed, and addresses that are refused. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class OutboxController {

    private final OutboxPages pages;
    private final MailServer server;

    OutboxController(OutboxPages pages, MailServer server) {
        this.pages = pages;
        this.server = server;
    }

    @GetMapping("/administration/outbox")
    String page(CurrentPerson me, @RequestParam(name = "state", defaultValue = "") String asked, @RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        var counts = pages.counts(me);
        // What needs a hand comes first.
        var state = state(asked).orElse(counts.containsKey(MailState.FAILED) ? MailState.FAILED : MailState.PENDING);
        model.addAttribute("states", MailState.values()).addAttribute("counts", counts).addAttribute("shown", state).addAttribute("configured", server.known())
                .addAttribute("refused", pages.refused(me).size()).addAttribute("mails", pages.page(me, state, Slice.page(page)));
        return "notification/outbox";
    }

    private static Optional<MailState> state(String asked) {
        return Stream.of(MailState.values()).filter(state -> state.name().equals(asked)).findFirst();
    }

    @PostMapping("/administration/outbox/{mail}/retry")
    String retry(CurrentPerson me, @PathVariable MailId mail, RedirectAttributes redirect) {
        pages.retry(me, mail);
        return back("notification.outbox.retried", redirect);
    }

    @PostMapping("/administration/outbox/{mail}/cancel")
    String cancel(CurrentPerson me, @PathVariable MailId mail, RedirectAttributes redirect) {
        pages.cancel(me, mail);
        return back("notification.outbox.cancelled", redirect);
    }

    @PostMapping("/administration/outbox/retry-failed")
    String retryFailed(CurrentPerson me, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flashArguments", new Object[] {pages.retryFailed(me)});
        return back("notification.outbox.retried-all", redirect);
    }

    private static String back(String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/administration/outbox";
    }

    @GetMapping("/administration/refused-addresses")
    @Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
    String refused(CurrentPerson me, Model model) {
        model.addAttribute("lines", pages.refused(me));
        return "notification/refused-addresses";
    }

    @PostMapping("/administration/refused-addresses/reopen")
    @Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
    String reopen(CurrentPerson me, @RequestParam String address, RedirectAttributes redirect) {
        pages.reopen(me, address);
        redirect.addFlashAttribute("flash", "notification.refused.reopened");
        return "redirect:/administration/refused-addresses";
    }
}
