package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away from when to when, and who stands in. */
@Service
public class Absences {

    private static final String COLUMNS = "select id, person, substitute, starts_on, ends_on from absence ";

    private final JdbcClient db;
    private final People people;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Absences(JdbcClient db, People people, Regions regions, Audit audit, Clock clock) {
        this.db = db;
        this.people = people;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Both days belong to the absence. */
    public record Absence(UUID id, PersonId person, PersonId substitute, LocalDate startsOn, LocalDate endsOn) {}

    /** Who stands in for the person at that instant, by the calendar of the person's region. */
    public Optional<PersonId> substitute(PersonId person, Instant at) {
        var day = day(person, at);
        return db.sql(COLUMNS + "where person = ? and starts_on <= ? and ends_on >= ? order by starts_on desc, id desc fetch first 1 rows only")
                .params(person.value(), day, day).query(Absence.class).optional().map(Absence::substitute);
    }

    /** The people for whom this one stands in at that instant. */
    public Set<PersonId> standsInFor(PersonId substitute, Instant at) {
        var day = day(substitute, at);
        return db.sql(COLUMNS + "where substitute = ? and starts_on <= ? and ends_on >= ?")
                .params(substitute.value(), day, day).query(Absence.class).list().stream()
                .map(Absence::person).collect(Collectors.toSet());
    }

    /** Absences of the person that are not over, the next first. */
    public List<Absence> coming(PersonId person) {
        return db.sql(COLUMNS + "where person = ? and ends_on >= ? order by starts_on").params(person.value(), day(person, Instant.now(clock)))
                .query(Absence.class).list();
    }

    /** Notes that the person is away and who stands in.
     * @throws InvalidInput if the days are the wrong way round, overlap another absence, or nobody can stand in */
    @Transactional
    public void add(PersonId person, PersonId substitute, LocalDate from, LocalDate until, Actor by) {
        if (until.isBefore(from)) {
            throw InvalidInput.of("until", "people.absence.ends-before-start");
        }
        if (substitute.equals(person)) {
            throw InvalidInput.of("substitute", "people.absence.own-substitute");
        }
        if (coming(person).stream().anyMatch(other -> !other.endsOn().isBefore(from) && !other.startsOn().isAfter(until))) {
            throw InvalidInput.of("from", "people.absence.overlaps");
        }
        db.sql("insert into absence (id, person, substitute, starts_on, ends_on, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), person.value(), substitute.value(), Date.valueOf(from), Date.valueOf(until),
                        Timestamp.from(Instant.now(clock))).update();
        record("absence-added", person, by);
    }

    /** Back earlier than thought: a coming absence goes, a running one ends yesterday.
     * @throws NotFound if this person has no such absence now or to come */
    @Transactional
    public void end(PersonId person, UUID absence, Actor by) {
        var today = day(person, Instant.now(clock)).toLocalDate();
        var gone = db.sql("delete from absence where id = ? and person = ? and starts_on >= ?").params(absence, person.value(), Date.valueOf(today)).update();
        var ended = db.sql("update absence set ends_on = ? where id = ? and person = ? and ends_on >= ?")
                .params(Date.valueOf(today.minusDays(1)), absence, person.value(), Date.valueOf(today)).update();
        if (gone + ended == 0) {
            throw new NotFound();
        }
        record("absence-ended", person, by);
    }

    private Date day(PersonId person, Instant at) {
        return Date.valueOf(at.atZone(regions.zone(people.region(person))).toLocalDate());
    }

    private void record(String action, PersonId person, Actor by) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(people.region(person).value()), person.value(), "");
    }
}
