package id.labinov.coaching;

import id.labinov.form.FormView;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.InnovationAccess;
import id.labinov.people.CurrentPerson;
import id.labinov.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a visit, for whoever sits at a desk of its session. */
@Component
class VisitPage {

    private final Visits visits;
    private final CoachingSessions sessions;
    private final VisitReading reading;
    private final CoachingAccess access;
    private final InnovationAccess dossiers;
    private final DossierHeaders headers;

    VisitPage(Visits visits, CoachingSessions sessions, VisitReading reading, CoachingAccess access, InnovationAccess dossiers, DossierHeaders headers) {
        this.visits = visits;
        this.sessions = sessions;
        this.reading = reading;
        this.access = access;
        this.dossiers = dossiers;
        this.headers = headers;
    }

    /** @throws NotFound for whom it does not exist; @throws id.labinov.web.Refused for who only reads */
    Visit mine(CurrentPerson me, VisitId id) {
        var visit = visits.find(id);
        access.mustRun(me, sessions.find(visit.session()));
        dossiers.mustSee(me, visit.innovation());
        return visit;
    }

    String show(CurrentPerson me, Visit visit, FormView notes, Model model) {
        model.addAttribute("header", headers.of(me, visit.innovation())).addAttribute("shown", reading.of(visit, me)).addAttribute("form", notes)
                .addAttribute("coached", sessions.find(visit.session())).addAttribute("undoable", visits.mayReopen(visit, me))
                .addAttribute("account", me.id().toString()).addAttribute("shared", me.sharedComputer());
        return "coaching/visit";
    }

    /** @return the form's key
     * @throws NotFound if the visit's page shows no such question */
    String mustBeAsked(Visit visit, String form, String field) {
        return reading.asks(visit, form, field).orElseThrow(NotFound::new);
    }
}
