package id.labinov.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The figures that charts are drawn from, with the names of stages as people read them. Durations in days; what is unknown is null. */
@Component
class ChartFigures {

    private final FlowWords words;

    ChartFigures(FlowWords words) {
        this.words = words;
    }

    /** @param bands of the cumulative flow, from below: done and withdrawn first, then the furthest stage
     *  @param cumulative counts of each band, each Monday and at the as-of instant */
    record Figures(String asOf, String bottleneck, List<String> stages, List<Open> open, List<Lead> leadTimes, List<String> bands, List<Mark> cumulative, List<Week> weekly,
            List<String> flows) {}

    record Open(String name, String stage, double age, double totalAge, int notLonger, int closed, Boolean overTarget) {}

    record Lead(String name, String done, double days) {}

    record Mark(String day, List<Integer> counts) {}

    record Week(String week, int started, int done, int withdrawn, boolean partial) {}

    Figures of(FlowReport report) {
        var path = report.table().stages().stream().map(StageFigures::stage).toList();
        var weeks = WeeklyFlow.of(report.table().known(), report.period(), report.ask().zone()).weeks();
        return new Figures(report.period().asOf().atZone(report.ask().zone()).toOffsetDateTime().toString(),
                report.table().bottleneck().map(StageFigures::stage).map(words::stage).orElse(null), path.stream().map(words::stage).toList(),
                report.open().map(one -> new Open(one.name(), words.stage(one.stage()), Numbers.days(one.age()), Numbers.days(one.totalAge()), one.notLonger(), one.closed(),
                        one.overTarget().orElse(null))).toList(),
                LeadTimes.of(report.table().known(), report.period()).stream().map(one -> new Lead(one.name(),
                        LocalDate.ofInstant(one.last().stay().to(), report.ask().zone()).toString(), Numbers.days(LeadTimes.span(one).length()))).toList(),
                bands(path).map(band -> words.find("flow.band." + band).orElseGet(() -> words.stage(band))).toList(), cumulative(report, path, weeks),
                weeks.stream().map(week -> new Week(week.name(), week.started(), week.done(), week.withdrawn(), week.isPartial())).toList(),
                List.of(words.say("flow.weeks.started"), words.say("flow.weeks.done"), words.say("flow.weeks.withdrawn")));
    }

    /** What went furthest lies at the bottom, so that no line falls. */
    private static Stream<String> bands(List<String> path) {
        var bands = new ArrayList<>(List.of(CumulativeFlow.WITHDRAWN, CumulativeFlow.DONE));
        for (var place = path.size() - 1; place >= 0; place--) {
            bands.add(path.get(place));
        }
        return bands.stream();
    }

    private static List<Mark> cumulative(FlowReport report, List<String> path, List<FlowWeek> weeks) {
        var flow = new CumulativeFlow(report.table().known(), path);
        return Stream.concat(weeks.stream().map(week -> week.span().from()), Stream.of(report.period().asOf())).distinct().map(at -> {
            Map<String, Integer> counts = flow.furthest(at);
            return new Mark(LocalDate.ofInstant(at, report.ask().zone()).toString(), bands(path).map(band -> counts.getOrDefault(band, 0)).toList());
        }).toList();
    }
}
