package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;

/** From its first instant until before the as-of instant. */
record Period(Instant from, Instant asOf) {

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(asOf);
    }

    Span span() {
        return new Span(from, asOf);
    }

    Duration length() {
        return span().length();
    }
}
