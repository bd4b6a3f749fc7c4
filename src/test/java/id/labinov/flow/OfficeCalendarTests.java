package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time goes by the hours and holidays of each year. */
class OfficeCalendarTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    @Test
    void eachYearHasItsOwnHoursAndHolidays() {
        var newYear = new Holiday(LocalDate.of(2026, 1, 1), Holiday.Kind.NATIONAL, "Tahun Baru");
        var christmas = new Holiday(LocalDate.of(2025, 12, 25), Holiday.Kind.NATIONAL, "Natal");
        var before = OfficeYear.usual(2025, List.of(christmas), "");
        var after = new OfficeYear(2026, LocalTime.of(7, 30), LocalTime.of(12, 0), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), List.of(newYear), true, "");
        var calendar = new OfficeCalendar(ZONE, Map.of(2025, before.calendar(ZONE), 2026, after.calendar(ZONE)));

        // Wednesday to Wednesday: eight hours on 24, 26, 29, 30 and 31 December, then four and a half on 2 and 3 January, and a Wednesday that is free.
        assertThat(calendar.of(span("2025-12-24", "2026-01-08"))).isEqualTo(Duration.ofHours(5 * 8 + 9));
        assertThat(calendar.unlisted(span("2025-12-24", "2026-01-08"))).isEmpty();
    }

    @Test
    void yearThatNobodyListedKnowsWeekendsOnlyAndIsNamed() {
        var calendar = new OfficeCalendar(ZONE, Map.of());

        assertThat(calendar.of(span("2031-01-01", "2031-01-08"))).isEqualTo(Duration.ofHours(5 * 8));
        assertThat(calendar.unlisted(span("2030-12-31", "2031-01-08"))).containsExactly(2030, 2031);
        assertThat(calendar.known(span("2031-01-01", "2031-01-08"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023,16,11", "2024,19,10", "2025,17,11", "2026,17,8"})
    void filesHaveTheDaysOfTheJointDecrees(int year, int national, int leave) throws IOException {
        var days = new HolidayFiles().find(year).orElseThrow().days();

        assertThat(days.stream().filter(day -> day.kind() == Holiday.Kind.NATIONAL)).hasSize(national);
        assertThat(days.stream().filter(day -> day.kind() == Holiday.Kind.JOINT_LEAVE)).hasSize(leave);
        assertThat(days.stream().map(Holiday::day)).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void noYearIsGuessed() throws IOException {
        assertThat(new HolidayFiles().all().keySet()).containsExactly(2023, 2024, 2025, 2026);
    }

    private static Span span(String from, String to) {
        return new Span(start(from), start(to));
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }
}
