package id.labinov.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stages of the path, in its order.
 * @param known the log cut to the period's end */
record StageTable(FlowLog known, Period period, List<StageFigures> stages) {

    static StageTable of(FlowLog log, List<StageTarget> path, Period period) {
        var targets = path.stream().collect(Collectors.toMap(StageTarget::stage, StageTarget::target));
        return of(log, path, period, visit -> targets.get(visit.stage()));
    }

    static StageTable of(FlowLog log, List<StageTarget> path, Period period, Targets targets) {
        var known = log.knownAt(period.asOf());
        Map<String, List<StageVisit>> visits = known.visits().collect(Collectors.groupingBy(StageVisit::stage));
        return new StageTable(known, period,
                path.stream().map(stage -> new StageFigures(stage, visits.getOrDefault(stage.stage(), List.of()), period, targets)).toList());
    }

    StageFigures stage(String stage) {
        return stages.stream().filter(figures -> figures.stage().equals(stage)).findFirst().orElseThrow();
    }

    /** Where most days beyond target were lost; of equal ones the fuller stage, then the earlier. None if nothing was lost. */
    Optional<StageFigures> bottleneck() {
        return stages.stream().filter(figures -> figures.excess().filter(excess -> !excess.isZero()).isPresent())
                .sorted(Comparator.comparing((StageFigures figures) -> figures.excess().orElseThrow()).thenComparing(StageFigures::area).reversed())
                .findFirst();
    }

    /** Every innovation on its way, by name. */
    Stream<OpenInnovation> open() {
        return known.cases().stream().filter(CaseHistory::isOpen).map(this::open);
    }

    private OpenInnovation open(CaseHistory one) {
        var visit = one.last();
        var figures = stage(visit.stage());
        var age = visit.duration(period.asOf());
        return new OpenInnovation(one.name(), visit.stage(), age, one.totalAge(period.asOf()), figures.notLonger(age), figures.closed().size(),
                figures.beyond(visit).map(beyond -> !beyond.isZero()), figures.p85().map(high -> age.compareTo(high) > 0));
    }
}
