package id.labinov.room;

import id.labinov.cohort.Cohorts;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Which events are held now, by the calendar of their region. */
@Component
class RunningEvents {

    private static final Duration REMEMBERED = Duration.ofSeconds(15);

    private final Map<RegionId, Known> remembered = new ConcurrentHashMap<>();
    private final Cohorts cohorts;
    private final Innovations innovations;
    private final Regions regions;
    private final Clock clock;

    RunningEvents(Cohorts cohorts, Innovations innovations, Regions regions, Clock clock) {
        this.cohorts = cohorts;
        this.innovations = innovations;
        this.regions = regions;
        this.clock = clock;
    }

    /** Several parts of one page ask: the database is asked once. */
    List<LabEvent> in(RegionId region) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return cohorts.eventsOn(region, today(region));
        }
        var name = RunningEvents.class.getName() + region;
        if (!(request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Asked)) {
            request.setAttribute(name, new Asked(cohorts.eventsOn(region, today(region))), RequestAttributes.SCOPE_REQUEST);
        }
        return ((Asked) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST)).events();
    }

    private record Asked(List<LabEvent> events) {}

    /** Whether anything is held there: asked with every request, so that each node remembers the answer for some seconds. */
    boolean anyIn(RegionId region) {
        var now = Instant.now(clock);
        var known = remembered.get(region);
        if (known == null || !known.holdsAt(now)) {
            known = new Known(now, !in(region).isEmpty());
            remembered.put(region, known);
        }
        return known.any();
    }

    private record Known(Instant at, boolean any) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /** The event that an innovation takes part in now. */
    Optional<LabEvent> of(InnovationId innovation) {
        var running = innovations.region(innovation).map(this::in).orElse(List.of());
        if (running.isEmpty()) {
            return Optional.empty();
        }
        var joined = innovations.cohorts(innovation);
        return running.stream().filter(event -> joined.contains(event.cohort())).findFirst();
    }

    boolean isRunning(LabEvent event, RegionId region) {
        return event.covers(today(region));
    }

    LocalDate today(RegionId region) {
        return LocalDate.ofInstant(Instant.now(clock), regions.zone(region));
    }
}
