package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.flow.FlowTable.Cell;
import id.labinov.flow.FlowTable.Row;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.people.Regions;
import id.labinov.web.FieldErrors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The times of one innovation in its latest cohort, beside what is usual there: no other innovation is told of. */
@Component
class OwnTimes {

    private static final int MEDIAN = 50;

    private final FlowReports reports;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final Regions regions;
    private final FlowWords words;
    private final Clock clock;

    OwnTimes(FlowReports reports, Innovations innovations, Cohorts cohorts, Regions regions, FlowWords words, Clock clock) {
        this.reports = reports;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    FlowAsk ask(Innovation innovation) {
        var all = innovations.cohorts(innovation.id()).stream().flatMap(id -> cohorts.find(id).stream()).filter(cohort -> !cohort.practice()).toList();
        Optional<Cohort> latest = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        var now = clock.instant();
        return new FlowAsk(List.of(regions.find(innovation.region()).orElseThrow()), latest, latest.stream().toList(), Optional.empty(), Map.of(),
                new Period(Instant.EPOCH, now), false, FieldErrors.none());
    }

    /** In the order the stages were entered. */
    FlowTable table(Innovation innovation, FlowAsk ask) {
        var columns = List.of("stage", "entered", "left", "days", "usual", "worked", "queued", "court");
        if (ask.cohort().isEmpty()) {
            return new FlowTable("own", columns, List.of());
        }
        var report = reports.of(ask);
        return new FlowTable("own", columns, report.table().known().visits().filter(visit -> report.of(visit.innovation()).innovation().equals(innovation.id()))
                .map(visit -> row(visit, report)).toList());
    }

    private Row row(StageVisit visit, FlowReport report) {
        var stage = report.table().stage(visit.stage());
        var time = VisitTime.of(visit, report.period().asOf(), TimeMeasure.CALENDAR);
        var usual = stage.closed().size() < OpenInnovation.ENOUGH ? words.say("flow.few") : words.days(Percentiles.nearestRank(stage.closed(), MEDIAN));
        return new Row(Cell.of(words.stage(visit.stage())).with(visit.isAgain() ? words.say("flow.visits.again", visit.number()) : ""),
                visit.facilitated() ? words.say("flow.visits.room") : "", List.of(Cell.of(words.date(visit.stay().from(), report.ask())),
                        Cell.of(visit.stay().isOpen() ? words.say("flow.visits.still") : words.date(visit.stay().to(), report.ask())),
                        Cell.of(words.days(time.duration())), Cell.of(usual), Cell.of(words.days(time.worked())), Cell.of(words.days(time.queued())),
                        Cell.of(time.courts().isEmpty() ? FlowWords.UNKNOWN : time.courts().entrySet().stream()
                                .map(court -> words.say("flow.own.turn", words.role(court.getKey()), words.days(court.getValue()))).collect(Collectors.joining("; ")))));
    }
}
