package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PathRows.Correction;
import id.labinov.form.SheetRows.PinnedSheet;
import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One worksheet as it stands.
 * @param lacking what the seal needs and is not there, one finding for each question
 * @param onPaper sections that wait to be typed */
record Worksheet(PinnedSheet sheet, FormDefinition form, Map<String, Object> answers, Collection<Finding> lacking,
        Collection<Finding> lackingForGate, Optional<Correction> correction, Set<Integer> onPaper) {

    /** Shown through {@code form.state.<NAME>}. */
    enum State { NOT_STARTED, IN_PROGRESS, TO_CORRECT, ON_PAPER, READY, DONE }

    InnovationId innovation() {
        return new InnovationId(sheet.innovation());
    }

    String key() {
        return form.key();
    }

    Set<String> marked() {
        return correction.map(found -> Set.copyOf(found.fields())).orElse(Set.of());
    }

    /** Ready when the gate needs nothing more. */
    State state() {
        if (correction.isPresent()) {
            return State.TO_CORRECT;
        }
        if (answers.isEmpty() && onPaper.isEmpty()) {
            return State.NOT_STARTED;
        }
        return !lackingForGate.isEmpty() ? State.IN_PROGRESS : lacking.isEmpty() ? State.DONE : State.READY;
    }

    State state(Section section) {
        var keys = section.asked().stream().map(Field::key).collect(Collectors.toSet());
        if (keys.stream().anyMatch(marked()::contains)) {
            return State.TO_CORRECT;
        }
        if (onPaper.contains(section.number())) {
            return State.ON_PAPER;
        }
        if (keys.stream().noneMatch(answers::containsKey)) {
            return State.NOT_STARTED;
        }
        return lacking.stream().anyMatch(found -> keys.contains(found.field().key())) ? State.IN_PROGRESS : State.DONE;
    }

    /** Debts that the gate does not wait for, and that nobody asked to be mended now. */
    List<Finding> lackingLater() {
        var now = lackingForGate.stream().map(found -> found.field().key()).collect(Collectors.toSet());
        return lacking.stream().filter(found -> !now.contains(found.field().key()) && !marked().contains(found.field().key())).toList();
    }

    int sectionOf(String field) {
        return form.sections().stream().filter(section -> section.asked().stream().anyMatch(asked -> asked.key().equals(field)))
                .map(Section::number).findFirst().orElse(1);
    }
}
