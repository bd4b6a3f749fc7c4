package id.labinov.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who a sign-in stands for right now, in two queries. */
@Repository
class CurrentPeople {

    private final JdbcClient db;
    private final Clock clock;

    CurrentPeople(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Known(String name, int sessionVersion, boolean pinConfirmed) {}

    private record Tie(String kind, UUID region, String role, UUID thing, UUID agency, String zone, LocalDate startsOn,
            Optional<LocalDate> endsOn, boolean heads) {}

    /** Empty if the sign-in is over: roles changed, signed out everywhere, or the person left. */
    Optional<CurrentPerson> read(SignInMark mark) {
        return known(mark.person()).filter(known -> known.sessionVersion() == mark.sessionVersion()).map(known -> person(mark, known));
    }

    /** As if signed in just now, by passphrase or by PIN; empty if the person left. */
    Optional<CurrentPerson> read(PersonId person, boolean withPin) {
        return known(person.value()).map(known -> person(new SignInMark(person.value(), known.sessionVersion(), withPin, null, false), known));
    }

    private Optional<Known> known(UUID person) {
        return db.sql("""
                select p.name, p.session_version, c.pin_confirmed_at is not null as pin_confirmed
                from person p left join credential c on c.person = p.id where p.id = ? and p.active = true""")
                .param(person).query(Known.class).optional();
    }

    private List<Tie> ties(UUID person) {
        return db.sql("""
                select 'ROLE' as kind, g.region, g.role, cast(null as uuid) as thing, cast(null as uuid) as agency, cast(null as varchar(60)) as zone,
                  cast(null as date) as starts_on, cast(null as date) as ends_on, false as heads from role_grant g where g.person = :person
                union all
                select 'AGENCY', a.region, cast(null as varchar(20)), cast(null as uuid), a.id, cast(null as varchar(60)),
                  cast(null as date), cast(null as date), false from person_agency w join agency a on a.id = w.agency where w.person = :person
                union all
                select 'HOLDING', o.region, cast(null as varchar(20)), o.id, o.agency, r.zone, h.starts_on, h.ends_on, o.heads_agency
                  from holding_period h join position o on o.id = h.position join region r on r.id = o.region where h.person = :person""")
                .param("person", person).query(Tie.class).list();
    }

    private CurrentPerson person(SignInMark mark, Known known) {
        var roles = new HashMap<RegionId, Set<Role>>();
        var agencies = new HashSet<AgencyId>();
        var positions = new HashSet<PositionId>();
        for (var tie : ties(mark.person())) {
            switch (tie.kind()) {
                case "ROLE" -> add(roles, tie.region(), Role.valueOf(tie.role()));
                case "AGENCY" -> agencies.add(new AgencyId(tie.agency()));
                default -> hold(tie, roles, agencies, positions);
            }
        }
        if (mark.withPin()) {
            roles.values().forEach(held -> held.retainAll(Set.of(Role.INNOVATOR)));
            positions.clear();
        }
        var event = Optional.ofNullable(mark.event()).filter(limited -> !known.pinConfirmed());
        return new CurrentPerson(new PersonId(mark.person()), known.name(), Map.copyOf(roles), Set.copyOf(agencies),
                Set.copyOf(positions), event, mark.sharedComputer(), mark.withPin());
    }

    private void hold(Tie tie, Map<RegionId, Set<Role>> roles, Set<AgencyId> agencies, Set<PositionId> positions) {
        var today = Instant.now(clock).atZone(ZoneId.of(tie.zone())).toLocalDate();
        if (today.isBefore(tie.startsOn()) || tie.endsOn().filter(today::isAfter).isPresent()) {
            return;
        }
        positions.add(new PositionId(tie.thing()));
        agencies.add(new AgencyId(tie.agency()));
        if (tie.heads()) {
            add(roles, tie.region(), Role.AGENCY_HEAD);
        }
    }

    private static void add(Map<RegionId, Set<Role>> roles, UUID region, Role role) {
        roles.computeIfAbsent(new RegionId(region), none -> EnumSet.noneOf(Role.class)).add(role);
    }
}
