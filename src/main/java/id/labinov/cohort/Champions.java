package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Champions of innovation: participants who carry it on in their agencies. */
@Service
public class Champions {

    private static final String COLUMNS = "select agency, person, cohort, named_on from champion ";

    private final Cohorts cohorts;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Champions(Cohorts cohorts, Regions regions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.cohorts = cohorts;
        this.regions = regions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Names a participant champion of the agency for which the person takes part; said again, the first word stands. */
    @Transactional
    public void name(CohortId id, PersonId person, Actor by) {
        var cohort = cohorts.find(id).orElseThrow(NotFound::new);
        var agency = cohorts.participant(id, person).orElseThrow(NotFound::new).agency();
        if (cohort.practice()) {
            throw new Refused("cohort.champions.practice");
        }
        var added = jdbc.sql("""
                merge into champion c using (select cast(? as uuid) as agency, cast(? as uuid) as person) s
                on (c.agency = s.agency and c.person = s.person)
                when not matched then insert (agency, person, region, cohort, named_on, named_by) values (s.agency, s.person, ?, ?, ?, ?)""")
                .params(agency.value(), person.value(), cohort.region().value(), id.value(),
                        LocalDate.ofInstant(clock.instant(), regions.zone(cohort.region())), by.person().value()).update();
        if (added > 0) {
            audit.record("champion-named", Optional.of(by.person().value()), Optional.of(cohort.region().value()), person.value(), agency.toString());
        }
    }

    /** Takes the name back, wherever it was given in the participant's agency. */
    @Transactional
    public void end(CohortId id, PersonId person, Actor by) {
        var region = cohorts.find(id).orElseThrow(NotFound::new).region();
        var agency = cohorts.participant(id, person).orElseThrow(NotFound::new).agency();
        if (jdbc.sql("delete from champion where agency = ? and person = ?").params(agency.value(), person.value()).update() > 0) {
            audit.record("champion-ended", Optional.of(by.person().value()), Optional.of(region.value()), person.value(), agency.toString());
        }
    }

    /** Of all agencies of the region. */
    public List<Champion> in(RegionId region) {
        return jdbc.sql(COLUMNS + "where region = ? order by agency, named_on, person").param(region.value()).query(Champion.class).list();
    }

    /** Participants of the cohort who are champions of the agency for which they take part. */
    public Set<PersonId> among(CohortId cohort) {
        return jdbc.sql("""
                select c.agency, c.person, c.cohort, c.named_on from champion c
                join cohort_participant p on p.person = c.person and p.agency = c.agency where p.cohort = ?""")
                .param(cohort.value()).query(Champion.class).list().stream().map(Champion::person).collect(Collectors.toSet());
    }

    /** @param cohort in which the person was named */
    public record Champion(AgencyId agency, PersonId person, CohortId cohort, LocalDate namedOn) {}
}
