package id.labinov.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What a digest made now holds: what was there when the clock struck seven, this morning or on Monday. It does not matter when it is made after
 * that: a machine that was off on Monday makes it on Tuesday.
 * @param day whose digest it is
 * @param daily until when what waits for the daily digest is in it
 * @param weekly until when what waits for the weekly one is */
record DigestHours(LocalDate day, Instant daily, Instant weekly) {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** Empty before seven: nobody gets mail at night. */
    static Optional<DigestHours> at(Instant now, ZoneId zone) {
        var here = ZonedDateTime.ofInstant(now, zone);
        if (here.toLocalTime().isBefore(SEVEN)) {
            return Optional.empty();
        }
        var today = here.toLocalDate();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(new DigestHours(today, today.atTime(SEVEN).atZone(zone).toInstant(), monday.atTime(SEVEN).atZone(zone).toInstant()));
    }

    /** Whether one of the oldest that wait is in it. */
    boolean hold(Optional<Instant> oldestDaily, Optional<Instant> oldestWeekly) {
        return oldestDaily.filter(at -> !at.isAfter(daily)).isPresent() || oldestWeekly.filter(at -> !at.isAfter(weekly)).isPresent();
    }
}
