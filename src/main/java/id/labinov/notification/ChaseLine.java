package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.PhoneConsents.Reach;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One person of a group with all that is owed by him, the longest first.
 * @param id its place on the page
 * @param reach empty where nobody is there who could be asked
 * @param role as what it is owed by the first of the items
 * @param position title, for what is owed by a position
 * @param marks the newest first */
record ChaseLine(String id, String group, Optional<Reach> reach, Role role, String position, List<ChaseItem> items, List<Shown> marks) {

    /** @param mine whether the reader made it, and may take it back today */
    record Shown(MarkId id, ChaseMark.Kind kind, String by, Instant at, boolean today, boolean mine) {}

    Optional<PersonId> person() {
        return reach.map(Reach::person);
    }

    public List<Shown> today() {
        return marks.stream().filter(Shown::today).toList();
    }

    public List<Shown> before() {
        return marks.stream().filter(mark -> !mark.today()).toList();
    }

    /** Whether this is a person whom nobody has asked today. */
    public boolean open() {
        return reach.isPresent() && today().isEmpty();
    }
}
