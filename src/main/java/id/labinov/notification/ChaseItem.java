package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** One thing that is owed.
 * @param key the task's key in the model; empty for an action
 * @param what what was agreed, of an action
 * @param since since when it waits
 * @param due the last day; empty if it has none
 * @param late whole days since then, 0 while there is time
 * @param debts what the seal will still ask of worksheets that were handed in before
 * @param link path of the page where it is done */
record ChaseItem(Kind kind, String key, String what, InnovationId innovation, String number, String name, LocalDate since, Optional<LocalDate> due,
        long late, int debts, String link) {

    /** Shown through {@code notification.chase.kind.<NAME>}. */
    enum Kind { TASK, OBLIGATION, ACTION }

    /** Who is owed longest comes first. */
    static final Comparator<ChaseItem> LONGEST = Comparator.comparing((ChaseItem item) -> item.due().orElse(item.since()))
            .thenComparing(ChaseItem::since).thenComparing(ChaseItem::number).thenComparing(ChaseItem::key);
}
