package id.labinov.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A person took a task into hand, or laid it down.
 * @param person who laid it down; an empty text is whoever had it */
record HolderChange(String person, Instant at, boolean taken) {

    /** How often the person took it more than laid it down: tells who has it after several changes at one instant. */
    private static long balance(Collection<HolderChange> changes, String person, String holder) {
        return (person.equals(holder) ? 1 : 0)
                + changes.stream().filter(change -> change.person.equals(person)).mapToInt(change -> change.taken ? 1 : -1).sum();
    }

    static boolean laysDown(Collection<HolderChange> changes, String holder) {
        return changes.stream().anyMatch(change -> !change.taken && (change.person.equals(holder) || change.person.isEmpty()));
    }

    /** Who has it after changes at one instant; empty if nobody took it in them. */
    static Optional<String> taker(Collection<HolderChange> changes, String holder) {
        return changes.stream().filter(HolderChange::taken).map(HolderChange::person).distinct()
                .max(Comparator.comparingLong((String person) -> balance(changes, person, holder)).thenComparing(Comparator.naturalOrder()));
    }
}
