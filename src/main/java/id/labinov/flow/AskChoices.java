package id.labinov.flow;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form above figures: which regions and cohorts may be chosen, and what was typed. */
@Component
class AskChoices {

    private final FlowAccess access;
    private final Regions regions;
    private final FlowWords words;

    AskChoices(FlowAccess access, Regions regions, FlowWords words) {
        this.access = access;
        this.regions = regions;
        this.words = words;
    }

    void put(CurrentPerson me, FlowAsk ask, Model model) {
        var all = new ArrayList<Choice>();
        access.regions(me).forEach(id -> regions.find(id).ifPresent(region -> all.add(Choice.of(region.id().toString(), region.name()))));
        if (all.size() > 1) {
            all.add(Choice.of(FlowAsks.ALL, words.say("flow.ask.all-regions")));
        }
        List<Choice> cohorts = ask.cohorts().stream().filter(one -> !one.stages().isEmpty()).map(one -> Choice.of(one.id().toString(), one.name())).toList();
        model.addAttribute("ask", ask).addAttribute("errors", ask.errors()).addAttribute("regionChoices", all).addAttribute("cohortChoices", cohorts)
                .addAttribute("regionChosen", ask.typed("region").isEmpty() ? ask.regions().get(0).id().toString() : ask.typed("region"));
    }
}
