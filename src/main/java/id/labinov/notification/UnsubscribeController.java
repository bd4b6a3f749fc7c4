package id.labinov.notification;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.PostedByPrograms;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Turning a kind of mail off without signing in. Gateways follow every link: asking for the page changes nothing, only sending its form does. */
@Controller
@Allow(Who.EVERYBODY)
class UnsubscribeController {

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @Bean
    static PostedByPrograms mailReaders() {
        return () -> Unsubscribing.PATH + "*";
    }

    @GetMapping(Unsubscribing.PATH + "{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(unsubscribing.meant(token).orElseThrow(NotFound::new), false, model, response);
    }

    /** Answers with a page, not with a redirect, which mail readers do not follow. */
    @PostMapping(Unsubscribing.PATH + "{token}")
    String turnOff(@PathVariable String token, Model model, HttpServletResponse response) {
        var meant = unsubscribing.meant(token).orElseThrow(NotFound::new);
        unsubscribing.turnOff(meant);
        return page(meant, true, model, response);
    }

    /** Says nothing of whose it is: mails are passed on. */
    private String page(Unsubscribing.Meant meant, boolean sent, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute("kind", meant.kind())
                .addAttribute("mayGo", unsubscribing.mayGo(meant.kind())).addAttribute("done", sent && unsubscribing.mayGo(meant.kind()));
        return "notification/unsubscribe";
    }
}
