package id.labinov.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, times, ages, numbers and sizes as people read them, in the language of the reader: {@code @formats} in templates. */
@Component("formats")
public class Formats {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private final Texts texts;
    private final Clock clock;

    Formats(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code 7 Desember 2023}. */
    public String date(LocalDate date) {
        return date == null ? "" : pattern("d MMMM yyyy").format(date);
    }

    /** {@code 7 Desember 2023}, as the calendar of the zone has it. */
    public String date(Instant instant, ZoneId zone) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, zone));
    }

    /** {@code 7 Desember 2023 14.00 WITA}. */
    public String instant(Instant instant, ZoneId zone) {
        return instant == null ? "" : date(instant, zone) + " " + time(instant, zone);
    }

    /** {@code 14.00 WITA}. */
    public String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : time(LocalTime.ofInstant(instant, zone)) + " " + zoneName(instant, zone);
    }

    /** {@code 14.00}, where the zone stands nearby. */
    public String clock(Instant instant, ZoneId zone) {
        return instant == null ? "" : time(LocalTime.ofInstant(instant, zone));
    }

    /** {@code 14.00}. */
    public String time(LocalTime time) {
        return time == null ? "" : pattern(isEnglish() ? "HH:mm" : "HH.mm").format(time);
    }

    /** How long ago or how long from now, in days of the zone's calendar: {@code hari ini}, {@code 3 hari lalu}, {@code 2 hari lagi}. */
    public String age(Instant instant, ZoneId zone) {
        return instant == null ? "" : fromToday(ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), LocalDate.ofInstant(instant, zone)));
    }

    private String fromToday(long days) {
        if (days == 0) {
            return texts.get("web.formats.today");
        }
        return days < 0 ? texts.get("web.formats.days-ago", -days) : texts.get("web.formats.days-ahead", days);
    }

    /** Whole days that have passed, never below nought: {@code 12 hari}. */
    public String days(Instant since) {
        return since == null ? "" : days(Math.max(0, Duration.between(since, clock.instant()).toDays()));
    }

    /** {@code 12 hari}. */
    public String days(long days) {
        return texts.get("web.formats.days", days);
    }

    /** {@code 1.234,56}: as many decimals as the number has. */
    public String number(Number number) {
        if (number == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(20);
        return format.format(new BigDecimal(number.toString()));
    }

    /** {@code 20,0}: always as many decimals. */
    public String decimal(double number, int places) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** {@code 62,5 %}, of a share between 0 and 1. */
    public String percent(double share) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share * 100) + " %";
    }

    /** {@code 1,4 MB}. */
    public String size(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + " B";
        }
        return bytes < 1_000_000 ? rounded(bytes / 1024.0) + " kB" : rounded(bytes / 1024.0 / 1024.0) + " MB";
    }

    private String rounded(double number) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** The three zones of the country have names of their own; others show their offset. */
    private static String zoneName(Instant instant, ZoneId zone) {
        var offset = zone.getRules().getOffset(instant);
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar", "Asia/Ujung_Pandang" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> "UTC" + ("Z".equals(offset.getId()) ? "" : offset.getId());
        };
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static boolean isEnglish() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    private static Locale locale() {
        return isEnglish() ? Locale.UK : INDONESIAN;
    }
}
