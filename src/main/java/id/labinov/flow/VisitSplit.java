package id.labinov.flow;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the time of a visit that is over was spent, as its row keeps it: figures of a whole region need not read each task again.
 * @param courts by role */
record VisitSplit(Duration worked, Duration queued, Map<String, Duration> courts) {

    static VisitSplit of(StageVisit visit) {
        var time = VisitTime.of(visit, visit.stay().to(), TimeMeasure.CALENDAR);
        return new VisitSplit(time.worked(), time.queued(), time.courts());
    }

    /** For example {@code coach=3600000000;innovator=1200000000}. */
    String courtsText() {
        return courts.entrySet().stream().map(court -> court.getKey() + "=" + Numbers.micros(court.getValue())).collect(Collectors.joining(";"));
    }

    static VisitSplit read(long worked, long queued, String courts) {
        return new VisitSplit(Numbers.ofMicros(worked), Numbers.ofMicros(queued), courts(courts));
    }

    /** By hand: a nation's table reads this a million times. */
    private static Map<String, Duration> courts(String text) {
        var courts = new TreeMap<String, Duration>();
        for (int from = 0, equals, end; from < text.length(); from = end + 1) {
            equals = text.indexOf('=', from);
            end = text.indexOf(';', equals);
            end = end < 0 ? text.length() : end;
            courts.merge(text.substring(from, equals), Numbers.ofMicros(Long.parseLong(text, equals + 1, end, 10)), Duration::plus);
        }
        return courts;
    }

    VisitTime time(Duration duration) {
        return new VisitTime(duration, worked, queued, duration.minus(worked).minus(queued), courts);
    }
}
