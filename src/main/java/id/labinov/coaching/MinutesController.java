package id.labinov.coaching;

import id.labinov.audit.Audit;
import id.labinov.document.PaperFormat;
import id.labinov.document.Papers;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers and numbers of the clinic. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER})
class MinutesController {

    private final CoachingSessions sessions;
    private final Minutes minutes;
    private final ClinicStatistics statistics;
    private final Papers papers;
    private final CoachingAccess access;
    private final Audit audit;
    private final Texts texts;

    MinutesController(CoachingSessions sessions, Minutes minutes, ClinicStatistics statistics, Papers papers, CoachingAccess access, Audit audit, Texts texts) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.statistics = statistics;
        this.papers = papers;
        this.access = access;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping("/coaching-sessions/{id}/minutes/{format}")
    void minutes(CurrentPerson me, @PathVariable SessionId id, @PathVariable String format, HttpServletResponse response) throws IOException {
        var session = sessions.find(id);
        access.mustRead(me, session);
        var kind = PaperFormat.of(format).orElseThrow(NotFound::new);
        audit.record("coaching-minutes-read", Optional.of(me.id().value()), Optional.of(session.region().value()), id.value(), format);
        papers.send(kind, List.of(minutes.of(session, me)), texts.get("coaching.minutes.file"), response);
    }

    @GetMapping("/coaching/statistics")
    String statistics(CurrentPerson me, Model model) {
        model.addAttribute("rows", statistics.of(access.reads(me)));
        return "coaching/statistics";
    }
}
