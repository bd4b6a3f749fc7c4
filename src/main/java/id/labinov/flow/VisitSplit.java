package id.labinov.flow;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return new VisitSplit(Numbers.ofMicros(worked), Numbers.ofMicros(queued), Stream.of(courts.split(";")).filter(text -> !text.isEmpty())
                .map(text -> text.split("=")).collect(Collectors.toMap(parts -> parts[0], parts -> Numbers.ofMicros(Long.parseLong(parts[1])),
                        Duration::plus, TreeMap::new)));
    }

    VisitTime time(Duration duration) {
        return new VisitTime(duration, worked, queued, duration.minus(worked).minus(queued), courts);
    }
}
