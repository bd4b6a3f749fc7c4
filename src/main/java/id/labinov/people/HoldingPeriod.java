package id.labinov.people;

import id.labinov.people.Positions.Holding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** From when to when somebody holds a position; both days count. */
record HoldingPeriod(UUID id, PositionId position, PersonId person, Holding kind, LocalDate startsOn, Optional<LocalDate> endsOn) {

    /** While a Plh stands in, the definitive holder does not sign; of two of one kind the later appointment counts. */
    static final Comparator<HoldingPeriod> BY_PRECEDENCE = Comparator
            .comparing((HoldingPeriod period) -> period.kind() != Holding.DEFINITIVE)
            .thenComparing(HoldingPeriod::startsOn).thenComparing(HoldingPeriod::id);

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && endsOn.filter(day::isAfter).isEmpty();
    }
}
