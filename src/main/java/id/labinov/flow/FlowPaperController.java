package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.document.PaperFormat;
import id.labinov.document.Papers;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures as a file to print or to send, asked for as on the page. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class FlowPaperController {

    private final FlowAsks asks;
    private final FlowReports reports;
    private final FlowPapers papers;
    private final Papers printer;
    private final Audit audit;
    private final FlowWords words;

    FlowPaperController(FlowAsks asks, FlowReports reports, FlowPapers papers, Papers printer, Audit audit, FlowWords words) {
        this.asks = asks;
        this.reports = reports;
        this.papers = papers;
        this.printer = printer;
        this.audit = audit;
        this.words = words;
    }

    /** What was typed wrongly is said on the page: no paper is made of something else. */
    @GetMapping("/flow/paper/{which}/{format}")
    String paper(CurrentPerson me, @PathVariable String which, @PathVariable String format, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        var asked = FlowPaper.of(which).orElseThrow(NotFound::new);
        var file = PaperFormat.of(format).orElseThrow(NotFound::new);
        var ask = asks.of(me, parameters);
        if (!ask.errors().isEmpty()) {
            return "redirect:" + ask.href("/flow");
        }
        var one = ask.regions().get(0).id().value();
        audit.record("flow-paper-read", Optional.of(me.id().value()), ask.regions().size() == 1 ? Optional.of(one) : Optional.empty(),
                ask.cohort().map(cohort -> cohort.id().value()).orElse(one), asked.key() + "." + format);
        printer.send(file, List.of(papers.of(asked, reports.of(ask))), words.say("flow.paper." + asked.key() + ".file"), response);
        return null;
    }
}
