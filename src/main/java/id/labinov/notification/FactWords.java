package id.labinov.notification;

import id.labinov.form.CorrectionReasons;
import id.labinov.form.Forms;
import id.labinov.innovation.InnovationId;
import id.labinov.notification.FactValues.Meaning;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes text of what a notice keeps, for one reader. */
@Component
class FactWords {

    private final Texts texts;
    private final Formats formats;
    private final People people;
    private final Regions regions;
    private final Forms forms;
    private final ObjectProvider<CorrectionReasons> reasons;

    FactWords(Texts texts, Formats formats, People people, Regions regions, Forms forms, ObjectProvider<CorrectionReasons> reasons) {
        this.texts = texts;
        this.formats = formats;
        this.people = people;
        this.regions = regions;
        this.forms = forms;
        this.reasons = reasons;
    }

    /** Every value as text, in the language of the page or mail that is being written.
     * @param absolute makes the address of a path */
    Map<String, String> of(Map<String, String> facts, RegionId region, UnaryOperator<String> absolute) {
        return read(facts, regions.zone(region), names(List.of(facts)), absolute);
    }

    /** The same for a page of notices: names are read once. */
    List<Map<String, String>> all(List<Notice> notices) {
        var names = names(notices.stream().map(Notice::facts).toList());
        return notices.stream().map(notice -> read(notice.facts(), regions.zone(notice.region()), names, UnaryOperator.identity())).toList();
    }

    private Map<String, String> read(Map<String, String> facts, ZoneId zone, Map<PersonId, String> names, UnaryOperator<String> absolute) {
        var words = new HashMap<String, String>();
        facts.forEach((name, value) -> words.put(name, FactValues.meaning(value).map(meaning -> text(meaning, zone, names, absolute)).orElse(value)));
        return words;
    }

    private String text(Meaning meaning, ZoneId zone, Map<PersonId, String> names, UnaryOperator<String> absolute) {
        var parts = meaning.parts();
        var first = parts.isEmpty() ? "" : parts.get(0);
        return first.isEmpty() ? "" : switch (meaning.sort()) {
            case WORDS -> parts.stream().flatMap(key -> texts.find(key).stream()).collect(Collectors.joining(", "));
            case FIELDS -> fields(first, parts.subList(1, parts.size()));
            case REASON -> parts.size() < 2 ? "" : reasons.stream().map(all -> all.text(InnovationId.of(first), parts.get(1))).findFirst().orElse("");
            case MOMENT -> formats.instant(Instant.parse(first), zone);
            case DAY -> formats.date(LocalDate.parse(first));
            case PEOPLE -> parts.stream().map(id -> names.get(PersonId.of(id))).filter(name -> name != null).sorted().collect(Collectors.joining(", "));
            case ADDRESS -> absolute.apply(first);
        };
    }

    /** Questions that the newest form does not have any more are left out. */
    private String fields(String worksheet, List<String> keys) {
        return forms.latest(worksheet).map(form -> form.fields().stream().filter(field -> keys.contains(field.key()))
                .map(field -> field.label().in(LocaleContextHolder.getLocale())).collect(Collectors.joining(", "))).orElse("");
    }

    private Map<PersonId, String> names(List<Map<String, String>> all) {
        Set<PersonId> named = new HashSet<>();
        all.forEach(facts -> facts.values().forEach(value -> FactValues.meaning(value).filter(meaning -> meaning.sort() == FactValues.Sort.PEOPLE)
                .ifPresent(meaning -> meaning.parts().forEach(id -> named.add(PersonId.of(id))))));
        return named.isEmpty() ? Map.of() : people.names(named);
    }
}
