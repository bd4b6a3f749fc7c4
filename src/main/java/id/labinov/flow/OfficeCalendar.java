package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The working time of a region, each year by its own hours and holidays. In a year that is not listed every weekday counts: whoever shows the figure says so.
 * @param years those that are known */
record OfficeCalendar(ZoneId zone, Map<Integer, WorkingCalendar> years) implements TimeMeasure {

    @Override
    public Duration of(Span span) {
        return years(span).mapToObj(year -> of(year).of(span.within(new Span(start(year), start(year + 1))))).reduce(Duration.ZERO, Duration::plus);
    }

    /** Years the span touches and nobody has entered holidays for. */
    List<Integer> unlisted(Span span) {
        return years(span).filter(year -> of(year).listedYears().isEmpty()).boxed().toList();
    }

    /** Empty where holidays of a year are not known: for files, which can say nothing beside a figure. */
    Optional<Duration> known(Span span) {
        return unlisted(span).isEmpty() ? Optional.of(of(span)) : Optional.empty();
    }

    private WorkingCalendar of(int year) {
        return Optional.ofNullable(years.get(year)).orElseGet(() -> OfficeYear.usual(year, List.of(), "").calendar(zone));
    }

    private IntStream years(Span span) {
        return IntStream.rangeClosed(year(span.from()), year(span.to()));
    }

    private int year(Instant at) {
        return LocalDate.ofInstant(at, zone).getYear();
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
