package id.labinov.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The system's clock, which can be put back while the demo's past is made. */
final class TravellingClock extends Clock {

    private final AtomicReference<Instant> standing = new AtomicReference<>();

    void travelTo(Instant instant) {
        standing.set(instant);
    }

    void comeHome() {
        standing.set(null);
    }

    @Override
    public Instant instant() {
        var past = standing.get();
        return past == null ? Clock.systemUTC().instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
