package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a running session shows: a fixed number of queries, however many innovations. */
@Component
class RunPage {

    private final BookingRows bookings;
    private final VisitRows visits;
    private final ClinicPages pages;
    private final People people;
    private final Regions regions;

    RunPage(BookingRows bookings, VisitRows visits, ClinicPages pages, People people, Regions regions) {
        this.bookings = bookings;
        this.visits = visits;
        this.pages = pages;
        this.people = people;
        this.regions = regions;
    }

    /** One innovation in the session. */
    record Row(Booking booking, Label innovation, String agency, Optional<Visit> visit, String coach) {}

    /** A desk and who sits there now. */
    record Desk(int number, Optional<Row> now) {}

    /** @param queue booked and waiting, in the order of calling
     *  @param seen with a result, the newest first
     *  @param open called at a desk and still without a result */
    record Run(CoachingSession session, ZoneId zone, String coaches, List<Row> queue, List<Row> open, List<Row> seen, List<Row> gone, List<Desk> desks, int free) {

        public Instant startsAt() {
            return session.startsAt();
        }
    }

    Run of(CoachingSession session, CurrentPerson me) {
        var all = bookings.of(session.id());
        var called = visits.of(session.id()).stream().collect(Collectors.toMap(Visit::booking, Function.identity()));
        var labels = pages.labels(all.stream().map(Booking::innovation).distinct().toList());
        var units = pages.units(labels.values());
        var names = people.names(Stream.concat(session.coaches().stream(), called.values().stream().map(Visit::coach)).collect(Collectors.toSet()));
        var rows = all.stream().filter(booking -> labels.containsKey(booking.innovation()))
                .map(booking -> row(booking, labels, units, Optional.ofNullable(called.get(booking.id())), names)).toList();
        var open = rows.stream().filter(row -> row.visit().filter(visit -> visit.result().isEmpty()).isPresent()).toList();
        var summary = pages.rows(List.of(session), me.id()).get(0);
        return new Run(session, regions.zone(session.region()), summary.coaches(), rows.stream().filter(row -> row.booking().open()).toList(), open,
                rows.stream().filter(row -> row.visit().flatMap(Visit::result).isPresent())
                        .sorted((one, other) -> other.visit().orElseThrow().calledAt().compareTo(one.visit().orElseThrow().calledAt())).toList(),
                rows.stream().filter(row -> row.booking().state() == Booking.State.CANCELLED).toList(),
                IntStream.rangeClosed(1, session.desks()).mapToObj(desk -> new Desk(desk, open.stream()
                        .filter(row -> row.visit().orElseThrow().desk() == desk).reduce((one, newer) -> newer))).toList(), summary.left());
    }

    private static Row row(Booking booking, Map<InnovationId, Label> labels, Map<UUID, String> units, Optional<Visit> visit, Map<PersonId, String> names) {
        var label = labels.get(booking.innovation());
        return new Row(booking, label, label.leadAgency().map(unit -> units.get(unit.value())).orElse(""), visit,
                visit.map(Visit::coach).map(coach -> names.getOrDefault(coach, "")).orElse(""));
    }

    String name(PersonId person) {
        return people.names(Set.of(person)).getOrDefault(person, "");
    }
}
