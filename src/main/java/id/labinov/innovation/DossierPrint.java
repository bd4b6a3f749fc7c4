package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One innovation on paper. */
@Component
class DossierPrint {

    record View(Map<String, String> facts, List<String> cohorts, TeamPage.View team, List<StoredFile> files, List<Comments.Thread> threads, ZoneId zone) {}

    private final InnovationAccess access;
    private final FactsChoices choices;
    private final TeamPage team;
    private final Files files;
    private final Comments comments;
    private final Regions regions;

    DossierPrint(InnovationAccess access, FactsChoices choices, TeamPage team, Files files, Comments comments, Regions regions) {
        this.access = access;
        this.choices = choices;
        this.team = team;
        this.files = files;
        this.comments = comments;
        this.regions = regions;
    }

    View of(CurrentPerson me, InnovationId id) {
        var innovation = access.mustSee(me, id);
        return new View(choices.shown(FactsForm.of(innovation), innovation.region()), choices.cohorts(id), team.of(me, innovation, ""),
                files.list(id), comments.threads(me, innovation), regions.zone(innovation.region()));
    }
}
