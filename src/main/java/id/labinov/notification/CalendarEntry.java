package id.labinov.notification;

import java.time.Instant;
import java.time.LocalDate;

/** What stands in somebody's calendar.
 * @param uid the same for ever: by it a program finds what it has to move or to remove
 * @param sequence grows with each change
 * @param link absolute address of the page behind it
 * @param stands whether it takes place
 * @param busy whether the time is taken; a deadline takes none */
record CalendarEntry(String uid, int sequence, String title, String place, String words, String link, Span span, boolean stands, boolean busy) {

    /** When. */
    sealed interface Span {}

    /** Instants: they are written in UTC, so that no program has to know or to guess a zone. */
    record Hours(Instant from, Instant until) implements Span {}

    /** Whole days, as the calendar on the wall has them; {@code last} is one of them. */
    record Days(LocalDate first, LocalDate last) implements Span {}
}
