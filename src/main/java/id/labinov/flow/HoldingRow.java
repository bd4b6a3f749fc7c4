package id.labinov.flow;

import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code holding}: one person has a task in hand, without a break.
 * @param number from 1 in the task */
record HoldingRow(int number, PersonId person, Instant from, Optional<Instant> to) {

    HoldingRow until(Instant at) {
        return new HoldingRow(number, person, from, Optional.of(at));
    }

    Holding holding() {
        return new Holding(person.toString(), new Span(from, to.orElse(Span.NOT_YET)));
    }
}
