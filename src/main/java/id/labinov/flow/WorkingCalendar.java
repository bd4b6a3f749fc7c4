package id.labinov.flow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Working time: the hours of working weekdays that are no holidays. It may be nothing for ten hours of work on a Sunday: never divide by it.
 * @param hours weekdays that are not named are free
 * @param listedYears years for which holidays are known */
record WorkingCalendar(ZoneId zone, Map<DayOfWeek, Hours> hours, Set<LocalDate> holidays, Set<Integer> listedYears) implements TimeMeasure {

    private static final Duration DAY_OF_WORK = Duration.ofHours(8);

    record Hours(LocalTime open, LocalTime close) {}

    @Override
    public Duration of(Span span) {
        var last = day(span.to());
        var worked = Duration.ZERO;
        for (var day = day(span.from()); !day.isAfter(last); day = day.plusDays(1)) {
            worked = worked.plus(on(day, span));
        }
        return worked;
    }

    /** Years the span touches and nobody has entered holidays for: said beside the figure. */
    List<Integer> yearsWithoutHolidays(Span span) {
        return IntStream.rangeClosed(day(span.from()).getYear(), day(span.to()).getYear())
                .filter(year -> !listedYears.contains(year)).boxed().toList();
    }

    static double days(Duration worked) {
        return Numbers.hours(worked) / DAY_OF_WORK.toHours();
    }

    private Duration on(LocalDate day, Span span) {
        var open = hours.get(day.getDayOfWeek());
        if (open == null || holidays.contains(day)) {
            return Duration.ZERO;
        }
        return span.within(new Span(at(day, open.open()), at(day, open.close()))).length();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
