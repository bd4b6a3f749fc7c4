package id.labinov.submission;

import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** What was sealed and where it was sent. */
@Controller
@Allow(Who.SIGNED_IN)
class SubmissionController {

    private final Seals seals;
    private final Submissions submissions;
    private final InnovationAccess access;
    private final DossierHeaders headers;
    private final Regions regions;

    SubmissionController(Seals seals, Submissions submissions, InnovationAccess access, DossierHeaders headers, Regions regions) {
        this.seals = seals;
        this.submissions = submissions;
        this.access = access;
        this.headers = headers;
        this.regions = regions;
    }

    @GetMapping("/innovations/{id}/submission")
    String show(CurrentPerson me, @PathVariable InnovationId id, Model model,
            @RequestHeader(name = "HX-Target", required = false) String target) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("seal", seals.of(id).orElseThrow(NotFound::new));
        model.addAttribute("submissions", submissions.of(id));
        model.addAttribute("zone", regions.zone(innovation.region()));
        return DossierPanel.TARGET.equals(target) ? "submission/submission :: panel" : "submission/submission";
    }
}
