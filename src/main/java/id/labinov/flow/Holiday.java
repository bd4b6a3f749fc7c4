package id.labinov.flow;

import java.time.LocalDate;

/** A day on which offices are closed although it may be a weekday.
 * @param name as the decree has it, or as an administrator wrote it */
public record Holiday(LocalDate day, Kind kind, String name) {

    /** Shown through {@code flow.calendar.kind.<KIND>}. */
    public enum Kind {
        NATIONAL, JOINT_LEAVE, REGIONAL
    }
}
