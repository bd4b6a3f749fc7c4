package id.labinov.form;

import java.util.List;
import java.util.Optional;

/** A form as parsed from its file; immutable. */
public record FormDefinition(FormVersion version, List<Section> sections) {

    /** A topic of a form: a top level group, or the loose components between groups.
     * @param number 1-based, the last part of its address */
    public record Section(int number, Text title, Text help, List<Field> fields) {

        List<Field> asked() {
            return fields.stream().filter(Field::asks).toList();
        }
    }

    public String key() {
        return version.key();
    }

    /** Every field that takes an answer, in form order. */
    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.asked().stream()).toList();
    }

    public Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    Optional<Section> section(int number) {
        return sections.stream().filter(section -> section.number() == number).findFirst();
    }

    /** One or two topics fit on one page. */
    boolean isShort() {
        return sections.size() <= 2;
    }
}
