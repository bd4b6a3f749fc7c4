package id.labinov.form;

import id.labinov.web.Choice;
import java.util.List;
import java.util.Set;

/** A form as {@code form/fields :: fields(view)} shows it, in the language of the reader.
 * @param version of the answers that this page is based on: the next save carries it
 * @param fileLimit largest size of an attached file, in bytes */
public record FormView(String key, int version, List<Part> parts, long fileLimit) {

    /** One topic with its questions. */
    public record Part(int number, String title, String help, List<Question> questions) {}

    /** One question.
     * @param id name and id of the input: the key, or {@code key[row].column}
     * @param fragment which input shows it
     * @param required whether an answer is needed sooner or later; {@code need} says when
     * @param value as stored or as typed
     * @param hidden not asked with the answers so far; shown by script as soon as it is
     * @param marked to be corrected (A24)
     * @param theirs what somebody else wrote meanwhile, where two changed the same question */
    public record Question(String id, String fragment, String label, String help, String example, boolean required, String need, Object value,
            List<Choice> choices, Integer minWords, Integer maxWords, String unit, String accept, boolean multiple, boolean hidden,
            boolean marked, String theirs, List<Row> rows) {}

    /** One row of a dynamic list. */
    public record Row(String id, int number, List<Question> questions) {}

    /** The same without some of its questions, where a page knows their answers. */
    public FormView without(Set<String> known) {
        return new FormView(key, version, parts.stream().map(part -> new Part(part.number(), part.title(), part.help(),
                part.questions().stream().filter(question -> !known.contains(question.id())).toList())).toList(), fileLimit);
    }

    /** Whether anything can be attached: the browser must send the form in parts. */
    public boolean attaches() {
        return parts.stream().flatMap(part -> part.questions().stream()).anyMatch(question -> question.fragment().equals("files"));
    }
}
