package id.labinov.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as forms send them. */
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /** @param typed as {@code 2026-01-31}
     *  @throws DateTimeException unless it is a day between 1900 and 2200: both databases keep others differently or not at all */
    public static LocalDate read(String typed) {
        var day = LocalDate.parse(typed.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("nobody means the year " + day.getYear());
        }
        return day;
    }
}
