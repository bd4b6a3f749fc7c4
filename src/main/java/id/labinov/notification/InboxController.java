package id.labinov.notification;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Slice;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own inbox. */
@Controller
@Allow(Who.SIGNED_IN)
class InboxController {

    private final Inbox inbox;
    private final InboxPage pages;
    private final Clock clock;

    InboxController(Inbox inbox, InboxPage pages, Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(CurrentPerson me, @RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "1", name = "page") String number, Model model) {
        var all = list.equals("all");
        var page = pages.page(me, !all, Slice.page(number));
        model.addAttribute("notices", page).addAttribute("all", all).addAttribute("unread", all ? inbox.count(me.id(), true) : page.total())
                .addAttribute("at", Instant.now(clock)).addAttribute("href", all ? "/notices?list=all" : "/notices");
        return "notification/inbox";
    }

    /** Leads to where it is acted on; a bookmark of it leads there as well. */
    @GetMapping("/notices/{id}")
    String open(CurrentPerson me, @PathVariable NoticeId id) {
        return "redirect:" + inbox.open(me.id(), id);
    }

    @PostMapping("/notices/read")
    String readAll(CurrentPerson me, @RequestParam(defaultValue = "") String until, RedirectAttributes flash) {
        inbox.readAll(me.id(), moment(until));
        flash.addFlashAttribute("flash", "notification.inbox.all-read");
        return "redirect:/notices";
    }

    /** What nobody understands is now. */
    private Instant moment(String typed) {
        var now = Instant.now(clock);
        try {
            var moment = Instant.parse(typed);
            return moment.isAfter(now) ? now : moment;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }
}
