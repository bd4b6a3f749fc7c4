package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.LabEvent;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.room.Activity.Kind;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the agenda show. */
@Component
class AgendaPage {

    private final CohortAccess access;
    private final AgendaReader reader;
    private final AgendaRules rules;
    private final Regions regions;
    private final Texts texts;

    AgendaPage(CohortAccess access, AgendaReader reader, AgendaRules rules, Regions regions, Texts texts) {
        this.access = access;
        this.reader = reader;
        this.rules = rules;
        this.regions = regions;
        this.texts = texts;
    }

    /** @param form what is being added */
    String list(CurrentPerson me, LabEvent event, ActivityForm form, Model model) {
        fill(me, event, form, model);
        model.addAttribute("agenda", reader.of(event)).addAttribute("mayFill", !rules.suggested(event).isEmpty());
        return "room/agenda";
    }

    String one(CurrentPerson me, LabEvent event, ActivityId activity, ActivityForm form, Model model) {
        fill(me, event, form, model);
        model.addAttribute("activity", activity);
        return "room/activity";
    }

    private void fill(CurrentPerson me, LabEvent event, ActivityForm form, Model model) {
        var cohort = access.mustSee(me, event.cohort());
        model.addAttribute("event", event).addAttribute("cohort", cohort).addAttribute("zone", regions.zone(cohort.region())).addAttribute("form", form)
                .addAttribute("kinds", Arrays.stream(Kind.values()).map(kind -> Choice.of(kind.name(), texts.get("room.kind." + kind))).toList())
                .addAttribute("stageChoices", cohort.stages().stream().map(stage -> Choice.of(stage, texts.get("stage." + stage + ".name"))).toList());
    }
}
