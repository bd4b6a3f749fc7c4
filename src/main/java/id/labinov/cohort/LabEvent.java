package id.labinov.cohort;

import java.time.LocalDate;
import java.util.List;

/** A gathering of a cohort; it may cover several stages.
 * @param mode shown through {@code cohort.mode.<NAME>}
 * @param stages stage keys, may be empty
 * @param joinCode six characters, unique */
public record LabEvent(EventId id, CohortId cohort, String name, LocalDate from, LocalDate until, Mode mode, String place,
        List<String> stages, String joinCode) {

    /** Daring or luring. */
    public enum Mode { ONLINE, ONSITE }

    /** The event's days, in order. */
    public List<LocalDate> days() {
        return from.datesUntil(until.plusDays(1)).toList();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Its code opens until the day after the last: latecomers write up what they missed. */
    boolean opensByCode(LocalDate day) {
        return !day.isAfter(until.plusDays(1));
    }
}
