package id.labinov.demo;

import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes worksheets with the sample answers, saved as a page would save them. */
@Component
@Profile("demo")
class DemoWorksheets {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)?}");

    private final Map<String, Map<String, Map<String, Object>>> answers;
    private final Worksheets worksheets;
    private final DecisionForms forms;
    private final Agencies agencies;
    private final Clock clock;

    DemoWorksheets(DemoFiles files, Worksheets worksheets, DecisionForms forms, Agencies agencies, Clock clock) {
        this.answers = files.answers();
        this.worksheets = worksheets;
        this.forms = forms;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param full everything, or else only what the gate needs */
    void write(Innovation innovation, String form, String set, boolean full, ZoneId zone, Actor by) {
        var texts = new LinkedHashMap<>(answers.getOrDefault(set, Map.of()).getOrDefault(form, Map.of()));
        if (!full) {
            var needed = worksheets.missingForGate(innovation.id(), form).stream().map(Worksheets.Debt::field).collect(Collectors.toSet());
            texts.keySet().retainAll(needed);
        }
        facts(innovation).forEach(texts::replace);
        texts.replaceAll((field, value) -> fill(value, innovation, zone));
        var version = forms.version(innovation.id(), form).orElseThrow();
        worksheets.saveDraft(innovation.id(), version, innovation.id().value(), texts, worksheets.version(innovation.id(), form), by, Instant.now(clock));
    }

    private static Map<String, Object> facts(Innovation innovation) {
        var facts = new LinkedHashMap<String, Object>();
        innovation.affair().ifPresent(affair -> facts.put("affair", affair));
        innovation.form().ifPresent(form -> facts.put("innovationForm", form.name()));
        innovation.digital().ifPresent(digital -> facts.put("innovationKind", digital ? "DIGITAL" : "NON_DIGITAL"));
        innovation.implementationStart().ifPresent(day -> facts.put("implementationDate", day.toString()));
        return facts;
    }

    private Object fill(Object value, Innovation innovation, ZoneId zone) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> fill(item, innovation, zone)).toList();
        }
        if (value instanceof Map<?, ?> row) {
            return row.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> fill(cell.getValue(), innovation, zone),
                    (one, other) -> one, LinkedHashMap::new));
        }
        return value instanceof String text ? text(text, innovation, zone) : value;
    }

    private String text(String text, Innovation innovation, ZoneId zone) {
        var unit = innovation.leadAgency().flatMap(agencies::find).map(agency -> agency.name()).orElse(innovation.name());
        var today = LocalDate.ofInstant(Instant.now(clock), zone);
        return DAY.matcher(text.replace("{nama}", innovation.name()).replace("{unit}", unit).replace("{ringkasan}", innovation.summary()))
                .replaceAll(found -> Matcher.quoteReplacement(today.plusDays(
                        found.group(1) == null ? 0 : Long.parseLong(found.group(1).replace("+", ""))).toString()));
    }
}
