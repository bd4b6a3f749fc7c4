package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers. */
@Service
public class Innovations {

    private final InnovationRows rows;
    private final TeamRows teams;
    private final RegistrationNumbers numbers;
    private final InnovationWords words;
    private final Regions regions;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Innovations(InnovationRows rows, TeamRows teams, RegistrationNumbers numbers, InnovationWords words, Regions regions,
            Cohorts cohorts, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.teams = teams;
        this.numbers = numbers;
        this.words = words;
        this.regions = regions;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Innovation> find(InnovationId id) {
        return rows.find(id);
    }

    /** The innovation that a region knows by that registration number. */
    public Optional<Innovation> find(RegionId region, String number) {
        return rows.find(region, number).flatMap(rows::find);
    }

    /** What lists show of each, in one query. */
    public Map<InnovationId, Label> labels(Collection<InnovationId> ids) {
        return rows.labels(ids);
    }

    /** Cohorts that it takes or took part in, the latest last. */
    public List<CohortId> cohorts(InnovationId id) {
        return rows.cohorts(id);
    }

    /** Registers an innovation into a cohort and publishes {@link InnovationRegistered}: its path starts in the same transaction.
     * @throws InvalidInput with one sentence per field */
    @Transactional
    public Innovation register(NewInnovation wanted, CohortId cohortId, Optional<String> entryStage, Actor by) {
        var region = regions.find(wanted.region()).orElseThrow(NotFound::new);
        var cohort = cohort(cohortId, region.id());
        var checked = FactsCheck.of(wanted);
        var now = Instant.now(clock);
        var number = wanted.number().orElseGet(() -> numbers.next(region, now.atZone(region.zone()).getYear()));
        if (rows.find(region.id(), number).isPresent()) {
            throw InvalidInput.of("number", "innovation.error.number-taken", number);
        }
        var innovation = new Innovation(InnovationId.next(), region.id(), number, checked.name(), checked.shortName(), checked.summary(),
                wanted.leadAgency(), checked.agencies(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), 1);
        rows.insert(innovation, by.person(), now);
        words.index(innovation);
        teams.begin(innovation.id(), wanted.leader(), TeamRole.LEADER, by.person(), now);
        wanted.members().stream().distinct().filter(person -> !person.equals(wanted.leader()))
                .forEach(person -> teams.begin(innovation.id(), person, TeamRole.MEMBER, by.person(), now));
        rows.insertCohort(innovation.id(), cohort.id(), wanted.leadAgency(), entryStage, by.person(), now);
        record("innovation-registered", innovation, by, number);
        events.publishEvent(new InnovationRegistered(innovation.id(), region.id(), cohort.id(), wanted.leadAgency(), entryStage, by, now));
        return innovation;
    }

    /** Lets an innovation take part in a later cohort; publishes {@link CohortJoined}.
     * @throws Conflict if it is in that cohort already */
    @Transactional
    public void joinCohort(InnovationId id, CohortId cohortId, Optional<String> entryStage, Actor by) {
        var innovation = rows.find(id).orElseThrow(NotFound::new);
        var cohort = cohort(cohortId, innovation.region());
        teams.lock(id);
        var now = Instant.now(clock);
        if (!rows.insertCohort(id, cohort.id(), innovation.leadAgency(), entryStage, by.person(), now)) {
            throw new Conflict("innovation.error.in-cohort-already", innovation.name(), cohort.name());
        }
        record("cohort-joined", innovation, by, cohort.id().toString());
        events.publishEvent(new CohortJoined(id, innovation.region(), cohort.id(), innovation.leadAgency(), entryStage, by, now));
    }

    private Cohort cohort(CohortId id, RegionId region) {
        return cohorts.find(id).filter(found -> found.region().equals(region))
                .orElseThrow(() -> InvalidInput.of("cohort", "innovation.error.cohort-unknown"));
    }

    /** Saves facts on top of the version that the writer had read.
     * @throws Conflict if somebody saved in between; the page then shows both texts */
    @Transactional
    public void save(InnovationId id, int version, DossierFacts facts, Actor by) {
        var innovation = rows.find(id).orElseThrow(NotFound::new);
        var checked = FactsCheck.of(facts);
        if (!rows.update(id, version, checked, Instant.now(clock))) {
            throw new Conflict("innovation.error.saved-meanwhile", innovation.name());
        }
        words.index(rows.find(id).orElseThrow(NotFound::new));
        record("innovation-changed", innovation, by, "");
    }

    private void record(String action, Innovation innovation, Actor by, String detail) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(innovation.region().value()), innovation.id().value(), detail);
    }

    /** Innovations of those regions whose number, name or short name holds the text, whatever the case: for the filters and
     * the search of upper modules. At most {@code limit}. */
    public Set<InnovationId> matching(Collection<RegionId> regions, String text, int limit) {
        return Set.copyOf(rows.matching(regions, text, limit));
    }

    /** Innovations on whose team the person is now, as leader or member. */
    public Set<InnovationId> ofMember(PersonId person) {
        return teams.ofMember(person);
    }

    /** The team of today. */
    public List<TeamMember> team(InnovationId id) {
        return teams.today(id);
    }

    /** Everybody who was ever on the team: for conflicts of interest (B02). */
    public Set<PersonId> everOnTeam(InnovationId id) {
        return teams.history(id).stream().map(TeamRows.Membership::person).collect(Collectors.toUnmodifiableSet());
    }

    public record Label(InnovationId id, RegionId region, String number, String name, Optional<AgencyId> leadAgency) {}

    /** @param number given by an import; otherwise made from region, year and a counter */
    public record NewInnovation(RegionId region, Optional<String> number, String name, String shortName, String summary,
            Optional<AgencyId> leadAgency, List<AgencyId> agencies, PersonId leader, List<PersonId> members) {}

    public record TeamMember(PersonId person, TeamRole role) {}

    /** Shown through {@code innovation.team-role.<NAME>}. */
    public enum TeamRole { LEADER, MEMBER, VIEWER }
}
