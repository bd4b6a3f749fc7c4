package id.labinov.coaching;

import id.labinov.form.DecisionForms;
import id.labinov.form.FormVersion;
import id.labinov.form.FormView;
import id.labinov.form.SaveResult;
import id.labinov.form.SavedAnswer;
import id.labinov.people.CurrentPerson;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The notes of a visit: a form like any other, so that drafts, versions, photos and two coaches at once behave as everywhere. */
@Component
class VisitNotes {

    static final String FORM = "coaching-visit";

    private final DecisionForms forms;
    private final Clock clock;

    VisitNotes(DecisionForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    FormView view(Visit visit) {
        return forms.view(visit.innovation(), version(visit), visit.id().value());
    }

    SavedAnswer autosave(Visit visit, Map<String, String[]> parameters, CurrentPerson me) {
        return forms.autosave(visit.innovation(), version(visit), visit.id().value(), parameters, me.actor(), Instant.now(clock));
    }

    /** Keeps what the page sent, with the photos that came along.
     * @return conflicts with what another coach wrote meanwhile */
    SaveResult keep(Visit visit, Map<String, String[]> parameters, MultiValueMap<String, MultipartFile> uploads, CurrentPerson me) {
        return forms.keep(visit.innovation(), version(visit), visit.id().value(), parameters, uploads, me.actor(), Instant.now(clock));
    }

    /** Both texts, where another coach wrote meanwhile. */
    FormView conflicted(Visit visit, SaveResult saved) {
        return forms.conflicted(visit.innovation(), version(visit), saved);
    }

    /** What is said to the team, as it stands. */
    String text(Visit visit) {
        return forms.text(visit.innovation(), version(visit), visit.id().value(), "note");
    }

    private FormVersion version(Visit visit) {
        return forms.version(visit.innovation(), FORM).orElseThrow(NotFound::new);
    }
}
