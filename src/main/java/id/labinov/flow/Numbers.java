package id.labinov.flow;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** Durations as plain numbers. No day is added: what took an hour took 0.04 days. */
final class Numbers {

    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final double SECONDS_OF_AN_HOUR = 3_600;
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final long MICROS_OF_A_SECOND = 1_000_000;
    private static final long NANOS_OF_A_MICRO = 1_000;

    private Numbers() {}

    static double days(Duration duration) {
        return seconds(duration) / SECONDS_OF_A_DAY;
    }

    static double hours(Duration duration) {
        return seconds(duration) / SECONDS_OF_AN_HOUR;
    }

    /** A share of nothing is unknown, not 0. */
    static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    static OptionalDouble share(Duration part, Duration whole) {
        return whole.isZero() ? OptionalDouble.empty() : OptionalDouble.of(seconds(part) / seconds(whole));
    }

    /** As exact as both databases keep an instant. */
    static long micros(Duration duration) {
        return duration.getSeconds() * MICROS_OF_A_SECOND + duration.getNano() / NANOS_OF_A_MICRO;
    }

    static Duration ofMicros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_OF_A_SECOND;
    }
}
