package id.labinov.people;

import id.labinov.people.Positions.Holding;
import id.labinov.web.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of holding_period. */
@Repository
class Holdings {

    private static final String COLUMNS = "select id, position, person, kind, starts_on, ends_on from holding_period ";

    private final JdbcClient db;
    private final PersonStore people;

    Holdings(JdbcClient db, PersonStore people) {
        this.db = db;
        this.people = people;
    }

    List<HoldingPeriod> of(PositionId position) {
        return db.sql(COLUMNS + "where position = ? order by starts_on desc, id desc").param(position.value()).query(HoldingPeriod.class).list();
    }

    List<HoldingPeriod> of(PersonId person) {
        return db.sql(COLUMNS + "where person = ? order by starts_on desc, id desc").param(person.value()).query(HoldingPeriod.class).list();
    }

    /** A definitive holder or a Pj takes over; a Plt or Plh stands in, and the definitive holder's period goes on. */
    void begin(PositionId position, PersonId person, Holding kind, LocalDate from, Optional<LocalDate> until) {
        var standsIn = kind == Holding.PLH || kind == Holding.PLT && until.isPresent();
        var ending = of(position).stream().filter(period -> period.endsOn().isEmpty() && !period.startsOn().isAfter(from))
                .filter(period -> !standsIn || period.kind() != Holding.DEFINITIVE).toList();
        for (var period : ending) {
            if (period.startsOn().equals(from)) {
                // Appointed twice for one day: the first was a slip of the pen. Acts keep their person anyway.
                db.sql("delete from holding_period where id = ?").param(period.id()).update();
            } else {
                db.sql("update holding_period set ends_on = ? where id = ?").params(Date.valueOf(from.minusDays(1)), period.id()).update();
            }
        }
        db.sql("insert into holding_period (id, position, person, kind, starts_on, ends_on) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), position.value(), person.value(), kind.name(), Date.valueOf(from),
                        until.map(Date::valueOf).orElse(null)).update();
    }

    List<Person> heads(RegionId region, LocalDate day) {
        return db.sql("""
                select p.id, p.name, p.email, p.phone, p.nip from person p where p.active = true and p.id in (
                  select h.person from position o join holding_period h on h.position = o.id where o.region = :region and o.heads_agency = true
                  and h.starts_on <= :day and (h.ends_on is null or h.ends_on >= :day)) order by lower(p.name), p.id""")
                .param("region", region.value()).param("day", Date.valueOf(day)).query(Person.class).list();
    }

    void endSessions(PersonId person) {
        people.endSessions(person);
    }
}
