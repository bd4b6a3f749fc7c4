package id.labinov.cohort;

import java.time.LocalDate;

/** When a stage of a cohort is to be done.
 * @param firstDue the date that was planned first; it never changes */
public record StageDate(String stage, int targetDays, LocalDate due, LocalDate firstDue) {

    public boolean moved() {
        return !due.equals(firstDue);
    }
}
