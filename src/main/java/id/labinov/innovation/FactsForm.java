package id.labinov.innovation;

import id.labinov.innovation.Innovation.InnovationForm;
import id.labinov.people.AgencyId;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** The facts page as it is submitted: one text per field, several answers joined by commas. */
record FactsForm(Map<String, String> texts) {

    static final List<String> FIELDS = List.of("name", "shortName", "summary", "leadAgency", "agencies", "form", "digital", "affair",
            "sdgs", "trialStart", "implementationStart");

    /** What was typed ({@code prefix} empty) or what the writer had read ({@code was-}). */
    static FactsForm sent(MultiValueMap<String, String> parameters, String prefix) {
        var texts = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> texts.put(field, parameters.getOrDefault(prefix + field, List.of()).stream()
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(",")).strip().replace("\r\n", "\n")));
        return new FactsForm(texts);
    }

    static FactsForm of(Innovation innovation) {
        var facts = DossierFacts.of(innovation);
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", facts.name());
        texts.put("shortName", facts.shortName());
        texts.put("summary", facts.summary());
        texts.put("leadAgency", facts.leadAgency().map(AgencyId::toString).orElse(""));
        texts.put("agencies", facts.agencies().stream().map(AgencyId::toString).collect(Collectors.joining(",")));
        texts.put("form", facts.form().map(Enum::name).orElse(""));
        texts.put("digital", facts.digital().map(String::valueOf).orElse(""));
        texts.put("affair", facts.affair().orElse(""));
        texts.put("sdgs", facts.sdgs().stream().map(String::valueOf).collect(Collectors.joining(",")));
        texts.put("trialStart", facts.trialStart().map(LocalDate::toString).orElse(""));
        texts.put("implementationStart", facts.implementationStart().map(LocalDate::toString).orElse(""));
        return new FactsForm(texts);
    }

    public String get(String field) {
        return texts.getOrDefault(field, "");
    }

    public List<String> list(String field) {
        return get(field).isEmpty() ? List.of() : Arrays.asList(get(field).split(","));
    }

    /** @throws InvalidInput where a date, a choice or a number is none */
    DossierFacts read() {
        var wrong = new ArrayList<FieldMessage>();
        var facts = new DossierFacts(get("name"), get("shortName"), get("summary"), one("leadAgency", FactsForm::agency, wrong),
                all("agencies", FactsForm::agency, wrong), one("form", InnovationForm::valueOf, wrong),
                one("digital", Boolean::valueOf, wrong), one("affair", Function.identity(), wrong), all("sdgs", Integer::valueOf, wrong),
                one("trialStart", FactsForm::day, wrong), one("implementationStart", FactsForm::day, wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return facts;
    }

    private static AgencyId agency(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    /** As browsers send it, or as people type it where the browser has no calendar: 7-12-2023, 7/12/2023. */
    static LocalDate day(String text) {
        return text.matches("\\d{4}-.*") ? LocalDate.parse(text)
                : LocalDate.parse(text.replace('/', '-'), DateTimeFormatter.ofPattern("d-M-uuuu"));
    }

    private <T> Optional<T> one(String field, Function<String, T> reader, List<FieldMessage> wrong) {
        return get(field).isEmpty() ? Optional.empty() : readable(field, get(field), reader, wrong);
    }

    private <T> List<T> all(String field, Function<String, T> reader, List<FieldMessage> wrong) {
        return list(field).stream().flatMap(text -> readable(field, text, reader, wrong).stream()).toList();
    }

    private static <T> Optional<T> readable(String field, String text, Function<String, T> reader, List<FieldMessage> wrong) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            wrong.add(new FieldMessage(field, field.endsWith("Start") ? "innovation.error.date-unreadable" : "innovation.error.choice-unknown",
                    List.of()));
            return Optional.empty();
        }
    }

    /** Puts what was typed on top of what somebody else saved meanwhile: a field that only one of both changed keeps that change.
     * @param was what the writer had read */
    Merge onto(FactsForm theirs, FactsForm was) {
        var merged = new LinkedHashMap<String, String>();
        var clashes = new ArrayList<String>();
        for (var field : FIELDS) {
            var mineStands = theirs.get(field).equals(was.get(field));
            var clash = !mineStands && !get(field).equals(was.get(field)) && !get(field).equals(theirs.get(field));
            merged.put(field, mineStands || clash ? get(field) : theirs.get(field));
            if (clash) {
                clashes.add(field);
            }
        }
        return new Merge(new FactsForm(merged), clashes);
    }

    /** @param clashes fields that both changed in different ways; in {@code form} they stand as typed */
    record Merge(FactsForm form, List<String> clashes) {}
}
