package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of placeholders as a notice keeps them. What depends on who reads it (words, dates, names, addresses) is kept as what it means and
 * becomes text by {@link FactWords} when it is read: nobody knows the reader's language before, and no act waits for a name. */
final class FactValues {

    /** Stands before what is no plain text. Nobody can type it: {@link #text} takes it out. */
    static final char MARK = '\u0001';
    static final String SEPARATOR = "\u0002";

    enum Sort { WORDS, FIELDS, REASON, MOMENT, DAY, PEOPLE, ADDRESS }

    private final Map<String, String> values = new LinkedHashMap<>();

    static FactValues none() {
        return new FactValues();
    }

    /** What somebody typed. */
    FactValues text(String name, String typed) {
        values.put(name, typed.chars().filter(c -> c >= ' ' || c == '\n' || c == '\t').mapToObj(Character::toString).collect(Collectors.joining()));
        return this;
    }

    /** Texts of the bundles, joined by commas; a key that no bundle has is left out. */
    FactValues words(String name, String... keys) {
        return put(name, Sort.WORDS, Arrays.asList(keys));
    }

    /** Questions of a worksheet, as the form names them. */
    FactValues fields(String name, String worksheet, Collection<String> keys) {
        return put(name, Sort.FIELDS, Stream.concat(Stream.of(worksheet), keys.stream()).toList());
    }

    /** The coded reason of a return. */
    FactValues reason(String name, InnovationId innovation, String code) {
        return put(name, Sort.REASON, List.of(innovation.toString(), code));
    }

    /** Date and time in the region's zone. */
    FactValues moment(String name, Instant at) {
        return put(name, Sort.MOMENT, List.of(at.toString()));
    }

    FactValues day(String name, LocalDate day) {
        return put(name, Sort.DAY, List.of(day.toString()));
    }

    FactValues people(String name, Collection<PersonId> people) {
        return put(name, Sort.PEOPLE, people.stream().map(PersonId::toString).sorted().toList());
    }

    /** A page besides {@link Notice#link}, for a link of its own in the text. */
    FactValues address(String name, String path) {
        return put(name, Sort.ADDRESS, List.of(path));
    }

    Map<String, String> map() {
        return Map.copyOf(values);
    }

    private FactValues put(String name, Sort sort, List<String> parts) {
        values.put(name, MARK + sort.name() + SEPARATOR + String.join(SEPARATOR, parts));
        return this;
    }

    /** What a value means, where it is no plain text. */
    static Optional<Meaning> meaning(String value) {
        if (value.isEmpty() || value.charAt(0) != MARK) {
            return Optional.empty();
        }
        var parts = value.substring(1).split(SEPARATOR, -1);
        return Optional.of(new Meaning(Sort.valueOf(parts[0]), Arrays.asList(parts).subList(1, parts.length).stream().filter(part -> !part.isEmpty()).toList()));
    }

    record Meaning(Sort sort, List<String> parts) {}

    /** A moment as it was put, for who writes calendars. */
    static Optional<Instant> moment(Map<String, String> facts, String name) {
        return one(facts, name, Sort.MOMENT).map(Instant::parse);
    }

    static Optional<LocalDate> day(Map<String, String> facts, String name) {
        return one(facts, name, Sort.DAY).map(LocalDate::parse);
    }

    private static Optional<String> one(Map<String, String> facts, String name, Sort sort) {
        return Optional.ofNullable(facts.get(name)).flatMap(FactValues::meaning).filter(meaning -> meaning.sort() == sort).flatMap(meaning -> meaning.parts().stream().findFirst());
    }
}
