package id.labinov.coaching;

import id.labinov.people.PersonId;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the page of a visit submits for an action, as typed. */
record ActionForm(String action, String owner, String due) {

    private static final int LONGEST = 500;

    ActionForm {
        action = action == null ? "" : action;
        owner = owner == null ? "" : owner;
        due = due == null ? "" : due;
    }

    record Agreed(String body, Optional<PersonId> owner, LocalDate due) {}

    /** @throws InvalidInput with one sentence for each field */
    Agreed agreed(Set<PersonId> team, LocalDate today) {
        var wrong = new ArrayList<FieldMessage>();
        var text = action.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.add(new FieldMessage("action", text.isEmpty() ? "coaching.input.missing" : "coaching.input.too-long", List.of(LONGEST)));
        }
        var who = team.stream().filter(member -> member.toString().equals(owner)).findFirst();
        if (who.isEmpty() && !owner.isEmpty()) {
            wrong.add(new FieldMessage("owner", "coaching.input.choose", List.of()));
        }
        try {
            var day = Days.read(due);
            if (day.isBefore(today)) {
                wrong.add(new FieldMessage("due", "coaching.action.due-past", List.of()));
            }
            if (wrong.isEmpty()) {
                return new Agreed(text, who, day);
            }
        } catch (DateTimeException noDay) {
            wrong.add(new FieldMessage("due", "coaching.input.day", List.of()));
        }
        throw new InvalidInput(wrong);
    }
}
