package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way of one innovation.
 * @param visits at least one, in the order they were entered; no two at a time */
record CaseHistory(String name, List<StageVisit> visits) {

    /** Most of a long log lies in the past whole: that is not copied. */
    Optional<CaseHistory> knownAt(Instant asOf) {
        if (visits.stream().allMatch(visit -> visit.isKnownAt(asOf))) {
            return Optional.of(this);
        }
        var known = visits.stream().filter(visit -> !visit.stay().from().isAfter(asOf)).map(visit -> visit.knownAt(asOf)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new CaseHistory(name, known));
    }

    Instant started() {
        return visits.get(0).stay().from();
    }

    StageVisit last() {
        return visits.get(visits.size() - 1);
    }

    boolean isOpen() {
        return last().stay().isOpen();
    }

    boolean finishedIn(Period period) {
        return last().outcome() == Outcome.DONE && last().leftIn(period);
    }

    /** From the first stage entered until now or the end: not the sum of the visits. */
    Duration totalAge(Instant asOf) {
        return new Span(started(), last().stay().to()).until(asOf).length();
    }

    boolean isFirstPass() {
        return visits.stream().noneMatch(StageVisit::isAgain);
    }
}
