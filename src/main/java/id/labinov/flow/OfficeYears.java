package id.labinov.flow;

import id.labinov.people.RegionId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code office_year} and {@code office_holiday}. A region's first change of a year takes over what came with the application. */
@Component
class OfficeYears {

    private final JdbcClient jdbc;
    private final HolidayFiles files;

    OfficeYears(JdbcClient jdbc, HolidayFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    public record YearRow(int yearOf, String opens, String closes, String weekdays) {}

    public record DayRow(LocalDate onDay, Holiday.Kind kind, String name) {}

    /** All that a region has, its own in place of what came. */
    Map<Integer, OfficeYear> of(RegionId region) {
        var years = new TreeMap<>(files.all());
        var days = jdbc.sql("select on_day, kind, name from office_holiday where region = ? order by on_day").param(region.value()).query(DayRow.class).list().stream()
                .map(row -> new Holiday(row.onDay(), row.kind(), row.name())).collect(Collectors.groupingBy(day -> day.day().getYear()));
        jdbc.sql("select year_of, opens, closes, weekdays from office_year where region = ?").param(region.value()).query(YearRow.class).list()
                .forEach(row -> years.put(row.yearOf(), new OfficeYear(row.yearOf(), LocalTime.parse(row.opens()), LocalTime.parse(row.closes()),
                        row.weekdays().chars().mapToObj(day -> DayOfWeek.of(day - '0')).collect(Collectors.toSet()),
                        days.getOrDefault(row.yearOf(), List.of()), true, "")));
        return years;
    }

    /** Whatever follows changes the region's own. */
    void own(RegionId region, int year) {
        var known = of(region).get(year);
        if (known == null || !known.own()) {
            var first = known == null ? OfficeYear.usual(year, List.of(), "") : known;
            jdbc.sql("insert into office_year (region, year_of, opens, closes, weekdays) values (?, ?, ?, ?, ?)")
                    .params(region.value(), year, first.opens().toString(), first.closes().toString(), weekdays(first.weekdays())).update();
            first.days().forEach(day -> insert(region, day));
        }
    }

    void insert(RegionId region, Holiday day) {
        jdbc.sql("insert into office_holiday (region, on_day, kind, name) values (?, ?, ?, ?)")
                .params(region.value(), day.day(), day.kind().name(), day.name()).update();
    }

    boolean remove(RegionId region, LocalDate day) {
        return jdbc.sql("delete from office_holiday where region = ? and on_day = ?").params(region.value(), day).update() == 1;
    }

    void hours(RegionId region, int year, LocalTime opens, LocalTime closes, Set<DayOfWeek> weekdays) {
        jdbc.sql("update office_year set opens = ?, closes = ?, weekdays = ? where region = ? and year_of = ?")
                .params(opens.toString(), closes.toString(), weekdays(weekdays), region.value(), year).update();
    }

    private static String weekdays(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining());
    }
}
