package id.labinov.flow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What came and went in each ISO week that a period touches, from the Monday on. A week is counted whole; the one that is running is marked. */
record WeeklyFlow(List<FlowWeek> weeks) {

    static WeeklyFlow of(FlowLog known, Period period, ZoneId zone) {
        var weeks = weeks(period, zone);
        var starts = weeks.stream().map(week -> week.span().from()).toList();
        for (var one : known.cases()) {
            at(weeks, starts, period, one.started(), FlowWeek::countStart);
            for (var visit : one.visits()) {
                at(weeks, starts, period, visit.stay().from(), week -> week.countEntry(visit));
                at(weeks, starts, period, visit.stay().to(), week -> week.countExit(visit));
            }
        }
        return new WeeklyFlow(weeks);
    }

    /** Weeks that are over: the running one would look like a collapse. */
    List<FlowWeek> full() {
        return weeks.stream().filter(week -> !week.isPartial()).toList();
    }

    private static List<FlowWeek> weeks(Period period, ZoneId zone) {
        var weeks = new ArrayList<FlowWeek>();
        var monday = LocalDate.ofInstant(period.from(), zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; start(monday, zone).isBefore(period.asOf()) && !period.length().isZero(); monday = monday.plusWeeks(1)) {
            var whole = new Span(start(monday, zone), start(monday.plusWeeks(1), zone));
            weeks.add(new FlowWeek(monday, whole.until(period.asOf()), whole.to().isAfter(period.asOf())));
        }
        return weeks;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static void at(List<FlowWeek> weeks, List<Instant> starts, Period period, Instant instant, Consumer<FlowWeek> count) {
        var place = Collections.binarySearch(starts, instant);
        var week = place < 0 ? -place - 2 : place;
        if (week >= 0 && instant.isBefore(period.asOf())) {
            count.accept(weeks.get(week));
        }
    }
}
