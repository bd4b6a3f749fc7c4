package id.labinov.journey;

import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The dossier's panels of the path and of what happened on it. */
@Controller
@Allow(Who.EVENT_GUESTS)
class PathController {

    private final InnovationAccess dossiers;
    private final DossierHeaders headers;
    private final JourneyAccess access;
    private final Journeys journeys;
    private final PathReader paths;
    private final History history;
    private final Stages stages;
    private final PathDebts debts;
    private final Regions regions;

    PathController(InnovationAccess dossiers, DossierHeaders headers, JourneyAccess access, Journeys journeys, PathReader paths, History history,
            Stages stages, PathDebts debts, Regions regions) {
        this.dossiers = dossiers;
        this.headers = headers;
        this.access = access;
        this.journeys = journeys;
        this.paths = paths;
        this.history = history;
        this.stages = stages;
        this.debts = debts;
        this.regions = regions;
    }

    @GetMapping("/innovations/{id}/journey")
    String path(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = dossiers.mustSee(me, id);
        var scope = access.scope(me);
        var path = paths.of(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("path", path.orElse(null)).addAttribute("innovation", innovation)
                .addAttribute("zone", regions.zone(innovation.region())).addAttribute("scope", scope)
                .addAttribute("debts", debts.of(id))
                .addAttribute("stageOfForm", stages.all().stream().collect(Collectors.toMap(Stage::worksheet, Stage::key)))
                .addAttribute("undoable", journeys.undoable(id, me.id()).orElse(null))
                .addAttribute("mayWithdraw", access.mayWithdraw(me, innovation.region(), id))
                .addAttribute("mayJoinNext", path.filter(one -> one.journey().status() == Journey.Status.ENDED).isPresent() && dossiers.mayLead(me, id))
                .addAttribute("mayResume", access.mayResume(me, innovation.region()))
                .addAttribute("maySendBack", access.maySendBack(me, innovation.region()));
        return DossierPanel.TARGET.equals(target) ? "journey/path :: panel" : "journey/path";
    }

    @GetMapping("/innovations/{id}/history")
    String history(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        var innovation = dossiers.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("entries", history.of(me, innovation))
                .addAttribute("zone", regions.zone(innovation.region()));
        return DossierPanel.TARGET.equals(target) ? "journey/history :: panel" : "journey/history";
    }
}
