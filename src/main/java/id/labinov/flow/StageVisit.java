package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One stay of one innovation in one stage.
 * @param number the how manieth stay in this stage, among those that count
 * @param facilitated whether a room walked it
 * @param tasks those created in it, also where they outlive it
 * @param settled how its calendar time was spent, where that is known already and the tasks were therefore not read */
record StageVisit(String innovation, String stage, int number, Span stay, Outcome outcome, VisitCause cause, boolean facilitated,
        List<TaskFact> tasks, Optional<VisitSplit> settled) {

    StageVisit(String innovation, String stage, int number, Span stay, Outcome outcome, VisitCause cause, boolean facilitated, List<TaskFact> tasks) {
        this(innovation, stage, number, stay, outcome, cause, facilitated, tasks, Optional.empty());
    }

    StageVisit with(VisitSplit split) {
        return new StageVisit(innovation, stage, number, stay, outcome, cause, facilitated, tasks, Optional.of(split));
    }

    boolean isKnownAt(Instant asOf) {
        return stay.isKnownAt(asOf) && tasks.stream().allMatch(task -> task.isKnownAt(asOf));
    }

    StageVisit knownAt(Instant asOf) {
        var known = stay.knownAt(asOf);
        return new StageVisit(innovation, stage, number, known, known.isOpen() ? Outcome.OPEN : outcome, cause, facilitated && !known.isOpen(),
                tasks.stream().filter(task -> !task.life().from().isAfter(asOf)).map(task -> task.knownAt(asOf)).toList());
    }

    Duration duration(Instant asOf) {
        return stay.until(asOf).length();
    }

    boolean isAgain() {
        return number > 1;
    }

    boolean leftIn(Period period) {
        return period.holds(stay.to());
    }

    /** A repair is no judgement on the work. */
    boolean isJudged() {
        return cause != VisitCause.REPAIR && outcome != Outcome.CANCELLED;
    }
}
