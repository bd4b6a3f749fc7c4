package id.labinov.innovation;

import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovation.InnovationForm;
import id.labinov.people.Agencies;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What can be chosen on the facts page, and what chosen keys are called. */
@Component
class FactsChoices {

    private final Agencies agencies;
    private final Cohorts cohorts;
    private final Innovations innovations;
    private final InnovationLinks links;
    private final Texts texts;

    FactsChoices(Agencies agencies, Cohorts cohorts, Innovations innovations, InnovationLinks links, Texts texts) {
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.innovations = innovations;
        this.links = links;
        this.texts = texts;
    }

    /** Choices by field. */
    Map<String, List<Choice>> of(RegionId region) {
        var units = agencies.in(region).stream().map(agency -> Choice.of(agency.id().toString(), agency.name())).toList();
        return Map.of("leadAgency", units, "agencies", units,
                "form", Arrays.stream(InnovationForm.values()).map(form -> choice(form.name(), "innovation.form." + form)).toList(),
                "digital", List.of(choice("true", "innovation.digital.true"), choice("false", "innovation.digital.false")),
                "affair", Affairs.all().stream().map(this::affair).toList(),
                "sdgs", IntStream.rangeClosed(1, 17).mapToObj(goal -> choice(String.valueOf(goal), "innovation.sdg." + goal)).toList());
    }

    private Choice choice(String value, String key) {
        return Choice.of(value, texts.get(key));
    }

    private Choice affair(Affairs.Affair affair) {
        var name = texts.get("innovation.affair." + affair.key());
        return Choice.of(affair.key(), affair.basicService() ? texts.get("innovation.affair-basic", name) : name);
    }

    /** Facts as people read them: field to text, only what is filled in; several answers on lines of their own. */
    Map<String, String> shown(FactsForm form, RegionId region) {
        var choices = of(region);
        var shown = new LinkedHashMap<String, String>();
        FactsForm.FIELDS.stream().filter(field -> !form.get(field).isEmpty())
                .forEach(field -> shown.put(field, shown(field, form, choices)));
        return shown;
    }

    private static String shown(String field, FactsForm form, Map<String, List<Choice>> choices) {
        if (!choices.containsKey(field)) {
            return form.get(field);
        }
        return choices.get(field).stream().filter(choice -> choice.isIn(form.list(field))).map(Choice::label)
                .collect(Collectors.joining("\n"));
    }

    List<Clash> clashes(FactsForm.Merge merge, FactsForm theirs, RegionId region) {
        var choices = of(region);
        return merge.clashes().stream()
                .map(field -> new Clash(field, shown(field, theirs, choices), shown(field, merge.form(), choices))).toList();
    }

    List<String> cohorts(InnovationId id) {
        var joined = innovations.cohorts(id);
        var names = cohorts.names(joined);
        return joined.stream().map(cohort -> names.getOrDefault(cohort, "")).filter(name -> !name.isEmpty()).toList();
    }

    List<Choice> linkKinds() {
        return Arrays.stream(InnovationLinks.Kind.values()).map(kind -> choice(kind.name(), "innovation.link." + kind)).toList();
    }

    List<Choice> fileKinds() {
        return Arrays.stream(StoredFile.Kind.values()).map(kind -> choice(kind.name(), "innovation.file-kind." + kind)).toList();
    }

    List<InnovationLinks.LinkRow> links(CurrentPerson me, InnovationId id) {
        return links.of(me, id);
    }

    /** A field that two people changed at once. */
    record Clash(String field, String theirs, String mine) {}
}
