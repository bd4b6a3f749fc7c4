package id.labinov.flow;

import id.labinov.flow.FlowTable.Cell;
import id.labinov.people.RegionId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Working time beside calendar time: each visit by the offices of its own region. Years without a list of holidays are named. */
@Component
class WorkingRows {

    private static final int MEDIAN = 50;

    private final OfficeCalendars calendars;
    private final FlowWords words;

    WorkingRows(OfficeCalendars calendars, FlowWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    /** The middle of the stage's closed visits, in working days. */
    Cell p50(StageFigures stage, FlowReport report) {
        var visits = VisitChoice.CLOSED.of(stage, report.period());
        if (visits.isEmpty()) {
            return Cell.of(FlowWords.UNKNOWN);
        }
        var offices = calendars.of(visits.stream().map(visit -> report.of(visit.innovation()).region()).distinct().toList());
        var worked = visits.stream().map(visit -> offices.get(report.of(visit.innovation()).region()).of(visit.stay())).sorted().toList();
        return cell(Percentiles.nearestRank(worked, MEDIAN), visits.stream()
                .flatMap(visit -> offices.get(report.of(visit.innovation()).region()).unlisted(visit.stay()).stream()).distinct().sorted().toList());
    }

    /** One cell for each line, in their order. */
    List<Cell> of(FlowAsk ask, Collection<VisitLine> lines) {
        Map<RegionId, OfficeCalendar> offices = calendars.of(ask.regionIds());
        return lines.stream().map(line -> {
            var stay = line.visit().stay().until(ask.period().asOf());
            var office = offices.get(line.innovation().region());
            return cell(Optional.of(office.of(stay)), office.unlisted(stay));
        }).toList();
    }

    private Cell cell(Optional<Duration> worked, List<Integer> unlisted) {
        var cell = Cell.of(worked.map(time -> words.decimal(WorkingCalendar.days(time))).orElse(FlowWords.UNKNOWN));
        return unlisted.isEmpty() ? cell : cell.with(words.say("flow.no-holidays", unlisted.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
