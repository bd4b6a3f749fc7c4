package id.labinov.coaching;

import id.labinov.coaching.BookingRows.Given;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.CoachQueue;
import id.labinov.journey.OpenTask;
import id.labinov.people.Agencies;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the clinic's lists show: a fixed number of queries, however many rows. */
@Component
class ClinicPages {

    private static final Duration AHEAD = Duration.ofDays(60);
    private static final int QUEUE_SHOWN = 200;

    private final SessionRows sessions;
    private final BookingRows bookings;
    private final VisitRows visits;
    private final CoachQueue queue;
    private final Innovations innovations;
    private final Agencies agencies;
    private final People people;
    private final Regions regions;
    private final Clock clock;

    ClinicPages(SessionRows sessions, BookingRows bookings, VisitRows visits, CoachQueue queue, Innovations innovations, Agencies agencies, People people,
            Regions regions, Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.visits = visits;
        this.queue = queue;
        this.innovations = innovations;
        this.agencies = agencies;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param booked places given out; {@code left} those that can still be booked
     *  @param mine whether the reader gives it */
    record SessionRow(CoachingSession session, String coaches, int booked, int waiting, int left, boolean mine, ZoneId zone) {}

    /** @param tasks everything of this innovation that waits for a coach, the longest first
     *  @param booking what it has before it */
    /** @param opens whether the reader may open the tasks: observers and administrators read who waits */
    record WaitingRow(Label innovation, String agency, List<OpenTask> tasks, boolean opens, Optional<Booking> booking, Optional<Instant> lastSeen, String hint, ZoneId zone) {

        public OpenTask first() {
            return tasks.get(0);
        }
    }

    List<SessionRow> upcoming(CurrentPerson me, Collection<RegionId> of) {
        var now = Instant.now(clock);
        return rows(sessions.between(of, now, now.plus(AHEAD)), me.id());
    }

    List<SessionRow> past(CurrentPerson me, Collection<RegionId> of) {
        return rows(sessions.past(of, Instant.now(clock), 30), me.id());
    }

    /** What a coach gives from now until the end of the day in each session's own region. */
    List<SessionRow> today(CurrentPerson me, Collection<RegionId> of) {
        var now = Instant.now(clock);
        return upcoming(me, of).stream().filter(row -> row.mine() && !row.session().startsAt().atZone(row.zone()).toLocalDate().isAfter(now.atZone(row.zone()).toLocalDate()))
                .toList();
    }

    List<SessionRow> rows(List<CoachingSession> found, PersonId me) {
        var ids = found.stream().map(CoachingSession::id).toList();
        var given = bookings.given(ids).stream().collect(Collectors.toMap(Given::session, Function.identity()));
        var taken = bookings.taken(ids);
        var names = people.names(found.stream().flatMap(session -> session.coaches().stream()).distinct().toList());
        var now = Instant.now(clock);
        return found.stream().map(session -> {
            var its = given.getOrDefault(session.id().value(), new Given(session.id().value(), 0, 0));
            return new SessionRow(session, names(session.coaches(), names), its.booked(), its.waiting(), Places.of(session, taken, its.booked()).left(now),
                    session.coaches().contains(me), regions.zone(session.region()));
        }).toList();
    }

    private static String names(Collection<PersonId> coaches, Map<PersonId, String> names) {
        return coaches.stream().map(coach -> names.getOrDefault(coach, "")).filter(name -> !name.isEmpty()).sorted().collect(Collectors.joining(", "));
    }

    /** The innovations that wait for a coach, longest first. */
    List<WaitingRow> waiting(CurrentPerson me, Collection<RegionId> of) {
        var tasks = queue.waiting(of, QUEUE_SHOWN).stream().collect(Collectors.groupingBy(OpenTask::innovation, LinkedHashMap::new, Collectors.toList()));
        var labels = innovations.labels(tasks.keySet());
        var units = agencies.names(labels.values().stream().flatMap(label -> label.leadAgency().stream()).distinct().toList());
        var booked = bookings.open(tasks.keySet()).stream().collect(Collectors.toMap(Booking::innovation, Function.identity(), (one, other) -> one));
        var seen = visits.lastSeen(tasks.keySet());
        var hints = people.names(tasks.values().stream().flatMap(List::stream).flatMap(task -> task.hint().stream()).distinct().toList());
        return tasks.entrySet().stream().filter(entry -> labels.containsKey(entry.getKey())).map(entry -> {
            var label = labels.get(entry.getKey());
            return new WaitingRow(label, label.leadAgency().map(units::get).orElse(""), entry.getValue(), me.hasAny(label.region(), Role.COACH, Role.MANAGER),
                    Optional.ofNullable(booked.get(entry.getKey())), Optional.ofNullable(seen.get(entry.getKey())), entry.getValue().stream().flatMap(task -> task.hint().stream()).findFirst().map(hints::get).orElse(""),
                    regions.zone(label.region()));
        }).toList();
    }

    /** Labels of innovations and their lead agencies' names. */
    Map<InnovationId, Label> labels(Collection<InnovationId> ids) {
        return innovations.labels(ids);
    }

    Map<UUID, String> units(Collection<Label> labels) {
        return agencies.names(labels.stream().flatMap(label -> label.leadAgency().stream()).distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }
}
