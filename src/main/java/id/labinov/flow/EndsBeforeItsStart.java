package id.labinov.flow;

import java.time.Instant;

/** Something is written down as over before it began. */
final class EndsBeforeItsStart extends RuntimeException {

    EndsBeforeItsStart(Instant from, Instant to) {
        super("begins at " + from + " and ends before, at " + to);
    }
}
