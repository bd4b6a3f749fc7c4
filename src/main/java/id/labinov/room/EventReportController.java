package id.labinov.room;

import id.labinov.audit.Audit;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.EventId;
import id.labinov.document.PaperFormat;
import id.labinov.document.Papers;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an event, for those who run it. */
@Controller
@Allow(Who.SIGNED_IN)
class EventReportController {

    private final CohortAccess access;
    private final EventReport report;
    private final Papers papers;
    private final Audit audit;
    private final Texts texts;

    EventReportController(CohortAccess access, EventReport report, Papers papers, Audit audit, Texts texts) {
        this.access = access;
        this.report = report;
        this.papers = papers;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping("/events/{id}/report/{format}")
    void report(CurrentPerson me, @PathVariable EventId id, @PathVariable String format, HttpServletResponse response) throws IOException {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        var kind = PaperFormat.of(format).orElseThrow(NotFound::new);
        audit.record("event-report-read", Optional.of(me.id().value()), Optional.of(cohort.region().value()), id.value(), format);
        papers.send(kind, List.of(report.of(me, cohort, event)), texts.get("room.report.file"), response);
    }
}
