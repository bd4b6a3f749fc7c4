package id.labinov.flow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Times of files and arguments: ISO 8601 with an offset, or they are refused; a time without one could be any of three here. */
final class ReadTime {

    private static final int LONGEST_SHOWN = 60;
    private static final int DATE = "2026-07-01".length();
    /** The engine's own writing of an offset, +0800, is read too. */
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]").toFormatter().withResolverStyle(ResolverStyle.STRICT);

    private ReadTime() {}

    static Instant instant(String text) {
        return offset(text).toInstant();
    }

    static OffsetDateTime offset(String text) {
        try {
            return OffsetDateTime.from(WITH_OFFSET.parse(text));
        } catch (DateTimeException unclear) {
            throw new RefusedInput(isWithoutOffset(text) ? "the time '" + shown(text) + "' has no offset, such as +08:00"
                    : "'" + shown(text) + "' is no time in ISO 8601 with offset, such as 2026-07-01T00:00:00+08:00");
        }
    }

    private static boolean isWithoutOffset(String text) {
        try {
            LocalDateTime.parse(text.length() > DATE ? text.replace(' ', 'T') : text + "T00:00");
            return true;
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    /** Words of a file on a terminal: short, and without signs that would act there. */
    static String shown(String text) {
        var calm = text.replaceAll("\\p{Cntrl}", " ");
        return calm.length() > LONGEST_SHOWN ? calm.substring(0, LONGEST_SHOWN) + "…" : calm;
    }
}
