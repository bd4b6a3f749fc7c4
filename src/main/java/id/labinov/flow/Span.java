package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;

/** From one instant until before another; {@link #NOT_YET} while it is not over. */
record Span(Instant from, Instant to) {

    static final Instant NOT_YET = Instant.MAX;

    /** Nothing is clamped silently: an end before its start is an error of whoever wrote it down. */
    Span {
        if (to.isBefore(from)) {
            throw new EndsBeforeItsStart(from, to);
        }
    }

    static Span since(Instant from) {
        return new Span(from, NOT_YET);
    }

    boolean isOpen() {
        return to.equals(NOT_YET);
    }

    /** The boundary belongs to what comes after. */
    boolean holds(Instant instant) {
        return !from.isAfter(instant) && to.isAfter(instant);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && to.isAfter(other.from);
    }

    /** Whether a look from then shows the same. */
    boolean isKnownAt(Instant asOf) {
        return !from.isAfter(asOf) && (isOpen() || !to.isAfter(asOf));
    }

    /** What is over later than this is not over yet. */
    Span knownAt(Instant asOf) {
        return to.isAfter(asOf) ? since(from) : this;
    }

    Span until(Instant end) {
        return to.isAfter(end) ? new Span(from, end.isBefore(from) ? from : end) : this;
    }

    /** The part inside; of no length where there is none. */
    Span within(Span other) {
        var start = from.isBefore(other.from) ? other.from : from;
        var end = to.isAfter(other.to) ? other.to : to;
        return new Span(start, end.isBefore(start) ? start : end);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
