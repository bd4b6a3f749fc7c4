package id.labinov.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as they stand on a certificate: in Indonesian, whoever issues it in whatever language of the pages. */
final class PrintedDates {

    static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

    private PrintedDates() {}

    static String day(LocalDate day) {
        return WHOLE.format(day);
    }

    /** {@code 7–8 Desember 2023}: what both days share is said once. */
    static String span(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return day(from);
        }
        if (from.getYear() != until.getYear()) {
            return day(from) + " – " + day(until);
        }
        return from.getMonth() == until.getMonth() ? from.getDayOfMonth() + "–" + day(until)
                : DateTimeFormatter.ofPattern("d MMMM", INDONESIAN).format(from) + " – " + day(until);
    }
}
