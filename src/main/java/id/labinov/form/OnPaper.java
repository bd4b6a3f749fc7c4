package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PaperRows.Spot;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions whose answers stand on paper and wait to be typed: the gate does not ask for them, the seal does. What is wrong with an answer
 * that was typed is said all the same.
 * @param sections their numbers
 * @param fields their keys */
record OnPaper(Set<Integer> sections, Set<String> fields) {

    static final OnPaper NOTHING = new OnPaper(Set.of(), Set.of());

    static OnPaper of(UUID innovation, FormDefinition form, Collection<Spot> waiting) {
        var sections = waiting.stream().filter(spot -> spot.innovation().equals(innovation) && spot.formKey().equals(form.key()))
                .map(Spot::section).collect(Collectors.toSet());
        return sections.isEmpty() ? NOTHING : new OnPaper(sections, form.sections().stream().filter(section -> sections.contains(section.number()))
                .map(Section::asked).flatMap(Collection::stream).map(Field::key).collect(Collectors.toSet()));
    }

    Stream<Finding> seen(Finding found, Purpose purpose) {
        if (!found.missing() || !fields.contains(found.field().key())) {
            return Stream.of(found);
        }
        return switch (purpose) {
            case GATE -> Stream.empty();
            case SEAL -> Stream.of(found.onPaper());
            case DRAFT, DECISION -> Stream.of(found);
        };
    }
}
