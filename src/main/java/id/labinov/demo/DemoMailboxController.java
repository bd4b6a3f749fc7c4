package id.labinov.demo;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** All mails of the demo on one page, for everybody: its people are invented, and who looks wants to see what each of them reads. */
@Controller
@Profile("demo")
@Allow(Who.EVERYBODY)
class DemoMailboxController {

    /** A mail's own style stands in its tags; nothing else of it is let through. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private final DemoMailServer server;

    DemoMailboxController(DemoMailServer server) {
        this.server = server;
    }

    @GetMapping("/demo/mailbox")
    String mailbox(Model model) {
        model.addAttribute("mails", server.mails()).addAttribute("open", server.isRunning()).addAttribute("zone", ZONE);
        return "demo/mailbox";
    }

    @GetMapping("/demo/mailbox/{id}")
    String mail(@PathVariable String id, Model model) {
        model.addAttribute("mail", server.mail(id).orElseThrow(NotFound::new)).addAttribute("zone", ZONE);
        return "demo/mail";
    }

    @GetMapping(value = "/demo/mailbox/{id}/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String html(@PathVariable String id, HttpServletResponse response) {
        var html = server.mail(id).map(DemoMail::html).filter(text -> !text.isEmpty()).orElseThrow(NotFound::new);
        response.setHeader("Content-Security-Policy", MAIL_POLICY);
        return html;
    }
}
