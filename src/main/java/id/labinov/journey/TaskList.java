package id.labinov.journey;

import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Set;

/** The lists of the task page. Each task that a person may act on stands in exactly one of the first four (A01, A13). */
enum TaskList {
    /** Held by me, or by somebody for whom I stand in. */
    MINE,
    /** Of my groups, held by nobody. */
    FREE,
    /** Of my groups, held by somebody else: still open to me, for holding is never a lock. */
    OTHERS,
    /** Mine or free, but put off until a later day. */
    LATER,
    /** Everything that waits in the regions I manage, whoever may act. */
    REGION;

    /** The list of a task that the person may act on. */
    static TaskList of(OpenTask task, Set<PersonId> mine, Instant now) {
        if (task.holder().filter(holder -> !mine.contains(holder)).isPresent()) {
            return OTHERS;
        }
        if (task.followUp().filter(until -> until.isAfter(now)).isPresent()) {
            return LATER;
        }
        return task.holder().isPresent() ? MINE : FREE;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
