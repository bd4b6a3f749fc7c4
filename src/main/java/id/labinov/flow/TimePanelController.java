package id.labinov.flow;

import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** An innovation's own part of the figures. */
@Controller
@Allow(Who.SIGNED_IN)
class TimePanelController {

    private final InnovationAccess dossiers;
    private final DossierHeaders headers;
    private final OwnTimes times;

    TimePanelController(InnovationAccess dossiers, DossierHeaders headers, OwnTimes times) {
        this.dossiers = dossiers;
        this.headers = headers;
        this.times = times;
    }

    @GetMapping("/innovations/{id}/times")
    String times(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = dossiers.mustSee(me, id);
        var ask = times.ask(innovation);
        model.addAttribute("header", headers.of(me, id)).addAttribute("ask", ask).addAttribute("times", times.table(innovation, ask));
        return DossierPanel.TARGET.equals(target) ? "flow/own :: panel" : "flow/own";
    }
}
