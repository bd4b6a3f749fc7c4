package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.CoachQueue;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Naming coaches for many innovations at once: shown before it is done, and taken back as a whole. Whom it names is a hint, never a lock. */
@Service
class Assignments {

    private static final int MOST = 500;
    private static final Duration UNDOABLE = Duration.ofDays(1);

    private final CoachQueue queue;
    private final Journeys journeys;
    private final Innovations innovations;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(CoachQueue queue, Journeys journeys, Innovations innovations, People people, JdbcClient jdbc, Clock clock) {
        this.queue = queue;
        this.journeys = journeys;
        this.innovations = innovations;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param loads what each coach has already, by name */
    record Proposal(Map<InnovationId, PersonId> given, Map<PersonId, Integer> loads, List<Person> coaches) {}

    /** One that was made and can still be taken back. */
    record Made(UUID id, RegionId region, PersonId madeBy, Instant madeAt) {}

    private record Row(InnovationId innovation, Optional<PersonId> beforePerson, PersonId afterPerson) {}

    Proposal propose(RegionId region) {
        var coaches = people.withRole(region, Role.COACH);
        var waiting = hints(region);
        var loads = new LinkedHashMap<PersonId, Integer>();
        coaches.forEach(coach -> loads.put(coach.id(), (int) waiting.values().stream().filter(hint -> hint.filter(coach.id()::equals).isPresent()).count()));
        var open = waiting.entrySet().stream().filter(entry -> entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        var teams = open.stream().collect(Collectors.toMap(Function.identity(), innovations::everOnTeam));
        return new Proposal(Balance.of(open, loads, teams), loads, coaches);
    }

    /** Each by an act of its own: what somebody named a coach for meanwhile is left as it is.
     * @param wanted as the page showed it, possibly changed there
     * @return how many were named */
    int make(RegionId region, Map<InnovationId, PersonId> wanted, CurrentPerson me) {
        var coaches = people.withRole(region, Role.COACH).stream().map(Person::id).collect(Collectors.toSet());
        var now = hints(region);
        var due = wanted.entrySet().stream().filter(entry -> coaches.contains(entry.getValue()) && now.getOrDefault(entry.getKey(), Optional.of(entry.getValue())).isEmpty())
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var id = Ids.next();
        jdbc.sql("insert into coach_assignment (id, region, made_by, made_at) values (?, ?, ?, ?)")
                .params(id, region.value(), me.id().value(), Timestamp.from(Instant.now(clock))).update();
        due.forEach(entry -> {
            journeys.hint(entry.getKey(), Role.COACH, Optional.of(entry.getValue()), me.actor());
            jdbc.sql("insert into coach_assignment_row (assignment, innovation, before_person, after_person) values (?, ?, ?, ?)")
                    .params(id, entry.getKey().value(), null, entry.getValue().value()).update();
        });
        return due.size();
    }

    /** Those of the last day that nobody took back yet, the newest first. */
    List<Made> undoable(RegionId region) {
        return jdbc.sql("select id, region, made_by, made_at from coach_assignment where region = ? and undone_at is null and made_at > ? order by made_at desc")
                .params(region.value(), Timestamp.from(Instant.now(clock).minus(UNDOABLE))).query(Made.class).list();
    }

    RegionId region(UUID assignment) {
        return jdbc.sql("select region from coach_assignment where id = ?").param(assignment).query(UUID.class).optional().map(RegionId::new).orElseThrow(NotFound::new);
    }

    /** Where another coach was named since, that one stays.
     * @return how many were taken back
     * @throws Conflict if it was taken back already */
    int undo(UUID assignment, CurrentPerson me) {
        var taken = jdbc.sql("update coach_assignment set undone_at = ? where id = ? and undone_at is null").params(Timestamp.from(Instant.now(clock)), assignment).update();
        if (taken == 0) {
            throw new Conflict("coaching.assignment.undone-already");
        }
        var now = hints(region(assignment));
        var rows = jdbc.sql("select innovation, before_person, after_person from coach_assignment_row where assignment = ?").param(assignment).query(Row.class).list().stream()
                .filter(row -> now.getOrDefault(row.innovation(), Optional.empty()).filter(row.afterPerson()::equals).isPresent()).toList();
        rows.forEach(row -> journeys.hint(row.innovation(), Role.COACH, row.beforePerson(), me.actor()));
        return rows.size();
    }

    /** Who is meant for each innovation that waits for a coach, the longest waiting first. */
    private Map<InnovationId, Optional<PersonId>> hints(RegionId region) {
        var hints = new LinkedHashMap<InnovationId, Optional<PersonId>>();
        queue.waiting(Set.of(region), MOST).forEach((OpenTask task) -> hints.merge(task.innovation(), task.hint(), (one, other) -> one.isPresent() ? one : other));
        return hints;
    }
}
