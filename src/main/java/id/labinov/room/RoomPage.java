package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.JourneyAccess;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the run page and the wall show of a room. */
@Component
class RoomPage {

    private final JourneyAccess journeyAccess;
    private final CohortPaths paths;
    private final Regions regions;
    private final Texts texts;

    RoomPage(JourneyAccess journeyAccess, CohortPaths paths, Regions regions, Texts texts) {
        this.paths = paths;
        this.journeyAccess = journeyAccess;
        this.regions = regions;
        this.texts = texts;
    }

    void fill(Model model, Cohort cohort, LabEvent event, List<RoomRow> rows, RoomFilter filter) {
        model.addAttribute("event", event);
        model.addAttribute("cohort", cohort);
        model.addAttribute("zone", regions.zone(cohort.region()));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.stream().filter(row -> row.fits(filter)).toList());
        model.addAttribute("total", rows.stream().filter(row -> row.stage().isPresent()).count());
        model.addAttribute("ready", rows.stream().filter(RoomRow::ready).count());
        model.addAttribute("stageChoices", cohort.stages().stream().map(stage -> Choice.of(stage, texts.get("stage." + stage + ".name"))).toList());
        model.addAttribute("reasonChoices", paths.returnReasons(cohort.region()).entrySet().stream()
                .map(reason -> Choice.of(reason.getKey(), reason.getValue())).toList());
        model.addAttribute("stateChoices", Stream.of("ready", "missing", "deciding", "over")
                .map(state -> Choice.of(state, texts.get("room.state." + state))).toList());
    }

    boolean maySendBack(CurrentPerson me, Cohort cohort) {
        return journeyAccess.maySendBack(me, cohort.region());
    }

    void mustSendBack(CurrentPerson me, Cohort cohort, String stage, String reasonCode, String reason) {
        if (!maySendBack(me, cohort)) {
            throw new Refused("room.send-back.not-yours");
        }
        if (!cohort.walks(stage)) {
            throw InvalidInput.of("stage", "room.send-back.stage-missing");
        }
        if (!paths.returnReasons(cohort.region()).containsKey(reasonCode)) {
            throw InvalidInput.of("reasonCode", "room.send-back.code-missing");
        }
        if (reason.isBlank() || reason.length() > 1000 || reason.indexOf('\0') >= 0) {
            throw InvalidInput.of("reason", "room.send-back.reason-missing");
        }
    }
}
