package id.labinov.cohort;

import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The cohorts of each region, their stages' dates and their events. */
@Service
public class Cohorts {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final CohortRows rows;
    private final LabEventRows events;
    private final Regions regions;
    private final JdbcClient jdbc;

    Cohorts(CohortRows rows, LabEventRows events, Regions regions, JdbcClient jdbc) {
        this.rows = rows;
        this.events = events;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    public Optional<Cohort> find(CohortId id) {
        return rows.find(id).map(CohortRows.Stored::cohort);
    }

    /** Newest first. */
    public List<Cohort> in(Collection<RegionId> regions) {
        return rows.in(regions).stream().map(CohortRows.Stored::cohort).toList();
    }

    public Map<CohortId, String> names(Collection<CohortId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select id, name from cohort where id in (:ids)").param("ids", ids.stream().map(CohortId::value).toList())
                .query(NameRow.class).list().stream().collect(Collectors.toMap(row -> new CohortId(row.id()), NameRow::name));
    }

    /** The day by which a stage is to be done, as the instant at which that day ends in the region's zone. */
    public Optional<Instant> due(CohortId cohort, String stage) {
        return jdbc.sql("select s.due, c.region from cohort_stage s join cohort c on c.id = s.cohort where s.cohort = ? and s.stage = ?")
                .params(cohort.value(), stage).query(DueRow.class).optional()
                .map(row -> endOf(row.due(), regions.zone(new RegionId(row.region()))));
    }

    /** Target of a stage in days; empty where none is set. */
    public Optional<Integer> targetDays(CohortId cohort, String stage) {
        return jdbc.sql("select target_days from cohort_stage where cohort = ? and stage = ?")
                .params(cohort.value(), stage).query(Integer.class).optional();
    }

    /** Targets of the stages of these cohorts, in days. */
    public Map<CohortId, Map<String, Integer>> targetDays(Collection<CohortId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select cohort, stage, target_days from cohort_stage where cohort in (:ids)").param("ids", ids.stream().map(CohortId::value).toList())
                .query(TargetRow.class).list().stream().collect(Collectors.groupingBy(row -> new CohortId(row.cohort()),
                        Collectors.toMap(TargetRow::stage, TargetRow::targetDays)));
    }

    /** The stages walked with their dates, in path order. */
    public List<StageDate> dates(CohortId cohort) {
        return rows.dates(cohort);
    }

    /** In order of their dates. */
    public List<LabEvent> events(CohortId cohort) {
        return events.of(cohort);
    }

    /** Events of a region that are held on that day. */
    public List<LabEvent> eventsOn(RegionId region, LocalDate day) {
        return events.on(region, day);
    }

    public Optional<LabEvent> event(EventId id) {
        return events.find(id);
    }

    public List<Participant> participants(CohortId cohort) {
        return jdbc.sql("select cohort, person, agency from cohort_participant where cohort = ? order by agency, person")
                .param(cohort.value()).query(Participant.class).list();
    }

    public boolean isParticipant(CohortId cohort, PersonId person) {
        return participant(cohort, person).isPresent();
    }

    Optional<Participant> participant(CohortId cohort, PersonId person) {
        return jdbc.sql("select cohort, person, agency from cohort_participant where cohort = ? and person = ?")
                .params(cohort.value(), person.value()).query(Participant.class).optional();
    }

    /** Cohorts in which the person takes part, newest first. */
    public List<CohortId> ofParticipant(PersonId person) {
        return jdbc.sql("""
                select c.id from cohort_participant p join cohort c on c.id = p.cohort
                where p.person = ? order by c.opens_at desc, c.id desc""")
                .param(person.value()).query(UUID.class).list().stream().map(CohortId::new).toList();
    }

    public List<AgencyId> agencies(CohortId cohort) {
        return jdbc.sql("select agency from cohort_agency where cohort = ? order by agency")
                .param(cohort.value()).query(UUID.class).list().stream().map(AgencyId::new).toList();
    }

    /** Whether an event of the cohort is held at that instant, by the region's days: reminders sleep then. */
    public boolean isEventDay(CohortId cohort, Instant at) {
        return find(cohort).map(found -> LocalDate.ofInstant(at, regions.zone(found.region())))
                .map(day -> jdbc.sql("select count(*) from lab_event where cohort = ? and starts_on <= ? and ends_on >= ?")
                        .params(cohort.value(), day, day).query(Integer.class).single() > 0).orElse(false);
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    record NameRow(UUID id, String name) {}

    record TargetRow(UUID cohort, String stage, int targetDays) {}

    record DueRow(LocalDate due, UUID region) {}
}
