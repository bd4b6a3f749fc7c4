package id.labinov.flow;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When offices of a region are open in one year.
 * @param weekdays on which they are open
 * @param days holidays in order; empty where nobody entered any, and then the year is not listed
 * @param own whether the region keeps it; else it is what comes with the application
 * @param source of what comes with the application, may be empty */
public record OfficeYear(int year, LocalTime opens, LocalTime closes, Set<DayOfWeek> weekdays, List<Holiday> days, boolean own, String source) {

    private static final Set<DayOfWeek> WEEK = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Five days of eight hours. */
    static OfficeYear usual(int year, List<Holiday> days, String source) {
        return new OfficeYear(year, LocalTime.of(8, 0), LocalTime.of(16, 0), WEEK, days, false, source);
    }

    /** Without holidays nobody knows the working time of a year. */
    public boolean isListed() {
        return !days.isEmpty();
    }

    WorkingCalendar calendar(ZoneId zone) {
        var hours = new WorkingCalendar.Hours(opens, closes);
        return new WorkingCalendar(zone, weekdays.stream().collect(Collectors.toMap(day -> day, day -> hours)),
                days.stream().map(Holiday::day).collect(Collectors.toSet()), isListed() ? Set.of(year) : Set.of());
    }
}
