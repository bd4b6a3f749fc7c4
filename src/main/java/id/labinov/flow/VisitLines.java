package id.labinov.flow;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The visits behind one number, the longest first.
 * @param stage empty for all stages
 * @param reason of returns; empty for any
 * @param to the stage something came back to; empty for any */
record VisitLines(Optional<String> stage, VisitChoice which, Optional<String> reason, Optional<String> to) {

    static VisitLines of(Map<String, String> parameters) {
        return new VisitLines(Optional.ofNullable(parameters.get("stage")).filter(text -> !text.isBlank()), VisitChoice.of(parameters.getOrDefault("which", "")),
                Optional.ofNullable(parameters.get("reason")), Optional.ofNullable(parameters.get("to")).filter(text -> !text.isBlank()));
    }

    List<VisitLine> of(FlowReport report) {
        return report.table().stages().stream().filter(figures -> stage.map(figures.stage()::equals).orElse(true)).flatMap(figures -> lines(figures, report))
                .sorted(Comparator.comparing(VisitLine::duration).reversed().thenComparing(VisitLine::number).thenComparing(VisitLine::entered)).toList();
    }

    private Stream<VisitLine> lines(StageFigures figures, FlowReport report) {
        return which.of(figures, report.period()).stream().filter(visit -> reason.isEmpty() && to.isEmpty() || report.returns().stream().anyMatch(row -> is(row, visit)))
                .map(visit -> new VisitLine(report.of(visit.innovation()), visit, figures.duration(visit), report.targets().of(visit), figures.beyond(visit),
                        VisitTime.of(visit, report.period().asOf(), TimeMeasure.CALENDAR)));
    }

    private boolean is(Returned row, StageVisit visit) {
        return row.name().equals(visit.innovation()) && row.fromStage().equals(visit.stage()) && row.at().equals(visit.stay().to())
                && reason.map(row.reason()::equals).orElse(true) && to.map(row.toStage()::equals).orElse(true);
    }

    /** The same list elsewhere. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        stage.ifPresent(key -> parameters.put("stage", key));
        parameters.put("which", which.key());
        reason.ifPresent(code -> parameters.put("reason", code));
        to.ifPresent(key -> parameters.put("to", key));
        return parameters;
    }
}
