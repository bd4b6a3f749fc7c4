package id.labinov.journey;

import id.labinov.journey.BulkActs.Act;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** What the page of a bulk act submits. */
record BulkForm(List<String> task, String person, String due, String reason, String back) {

    BulkForm {
        task = task == null ? List.of() : List.copyOf(task);
        person = person == null ? "" : person;
        due = due == null ? "" : due;
        reason = reason == null ? "" : reason;
        back = back == null ? "" : back;
    }

    /** @throws InvalidInput with one sentence for each field that fits no task at all */
    void check(Act act) {
        var wrong = new ArrayList<FieldMessage>();
        if (act == Act.REASSIGN && person.isBlank()) {
            wrong.add(new FieldMessage("person", "journey.acts.person-missing", List.of()));
        }
        if (act == Act.DUE) {
            try {
                Days.read(due);
            } catch (DateTimeException noDay) {
                wrong.add(new FieldMessage("due", "journey.acts.day-wrong", List.of()));
            }
        }
        if (act != Act.HINT) {
            try {
                TaskHandling.needed("reason", reason);
            } catch (InvalidInput noReason) {
                wrong.addAll(noReason.messages());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
