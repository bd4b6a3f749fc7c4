package id.labinov.flow;

import java.time.Instant;

/** One person has a task in hand, without a break. */
record Holding(String person, Span span) {

    Holding knownAt(Instant asOf) {
        return new Holding(person, span.knownAt(asOf));
    }
}
