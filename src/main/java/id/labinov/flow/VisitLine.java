package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One visit in the list behind a number. What is unknown is empty. */
record VisitLine(FlowCase innovation, StageVisit visit, Duration duration, Optional<Duration> target, Optional<Duration> beyond, VisitTime time) {

    public String title() {
        return innovation.title();
    }

    public String number() {
        return innovation.name();
    }

    public String href() {
        return "/innovations/" + innovation.innovation();
    }

    public String stage() {
        return visit.stage();
    }

    public int again() {
        return visit.number();
    }

    public Instant entered() {
        return visit.stay().from();
    }

    public Optional<Instant> left() {
        return visit.stay().isOpen() ? Optional.empty() : Optional.of(visit.stay().to());
    }

    public String outcome() {
        return visit.outcome().name();
    }

    public String cause() {
        return visit.cause().name();
    }

    public boolean inRoom() {
        return visit.facilitated();
    }
}
