package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts that make and change a dossier. */
@Component
@Transactional
class DossierWriting {

    private final InnovationRows rows;
    private final ParticipationRows participations;
    private final TeamRows teams;
    private final RegistrationNumbers numbers;
    private final InnovationWords words;
    private final Regions regions;
    private final Agencies agencies;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DossierWriting(InnovationRows rows, ParticipationRows participations, TeamRows teams, RegistrationNumbers numbers, InnovationWords words, Regions regions,
            Agencies agencies, Cohorts cohorts, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.participations = participations;
        this.teams = teams;
        this.numbers = numbers;
        this.words = words;
        this.regions = regions;
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    Innovation register(InnovationId id, NewInnovation wanted, CohortId cohortId, Optional<String> entryStage, Actor by) {
        var facts = FactsCheck.of(wanted);
        var cohort = cohort(cohortId, wanted.region());
        agenciesOf(wanted.region(), facts);
        var now = Instant.now(clock);
        var innovation = insert(id, wanted, facts, by, now);
        join(innovation, wanted, by, now);
        participations.add(innovation.id(), cohort.id(), wanted.leadAgency(), entryStage, by.person(), now);
        record("innovation-registered", innovation, by, innovation.number());
        events.publishEvent(new InnovationRegistered(innovation.id(), wanted.region(), cohort.id(), wanted.leadAgency(), entryStage, by, now));
        return innovation;
    }

    private Innovation insert(InnovationId id, NewInnovation wanted, DossierFacts facts, Actor by, Instant now) {
        var innovation = new Innovation(id, wanted.region(), number(wanted, now), facts.name(), facts.shortName(),
                facts.summary(), facts.leadAgency(), facts.agencies(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), 1);
        try {
            rows.insert(innovation, by.person(), now);
        } catch (DuplicateKeyException sameFormAtOnce) {
            throw new Conflict("innovation.error.registered-already");
        }
        words.index(innovation);
        return innovation;
    }

    private String number(NewInnovation wanted, Instant now) {
        var region = regions.find(wanted.region()).orElseThrow(NotFound::new);
        if (wanted.number().isEmpty()) {
            return numbers.next(region, now.atZone(region.zone()).getYear());
        }
        var number = FactsCheck.required("number", wanted.number().get(), 40);
        if (rows.find(region.id(), number).isPresent()) {
            throw InvalidInput.of("number", "innovation.error.number-taken", number);
        }
        return number;
    }

    private void join(Innovation innovation, NewInnovation wanted, Actor by, Instant now) {
        teams.begin(innovation.id(), wanted.leader(), TeamRole.LEADER, by.person(), now);
        wanted.members().stream().distinct().filter(person -> !person.equals(wanted.leader()))
                .forEach(person -> teams.begin(innovation.id(), person, TeamRole.MEMBER, by.person(), now));
    }

    void joinCohort(InnovationId id, CohortId cohortId, Optional<String> entryStage, Actor by) {
        var innovation = rows.find(id).orElseThrow(NotFound::new);
        var cohort = cohort(cohortId, innovation.region());
        teams.lock(id);
        var now = Instant.now(clock);
        if (!participations.add(id, cohort.id(), innovation.leadAgency(), entryStage, by.person(), now)) {
            throw new Conflict("innovation.error.in-cohort-already", innovation.name(), cohort.name());
        }
        record("cohort-joined", innovation, by, cohort.id().toString());
        events.publishEvent(new CohortJoined(id, innovation.region(), cohort.id(), innovation.leadAgency(), entryStage, by, now));
    }

    private Cohort cohort(CohortId id, RegionId region) {
        return cohorts.find(id).filter(found -> found.region().equals(region))
                .orElseThrow(() -> InvalidInput.of("cohort", "innovation.error.cohort-unknown"));
    }

    private void agenciesOf(RegionId region, DossierFacts facts) {
        var foreign = Stream.concat(facts.leadAgency().stream(), facts.agencies().stream())
                .anyMatch(agency -> agencies.find(agency).filter(found -> found.region().equals(region)).isEmpty());
        if (foreign) {
            throw InvalidInput.of("leadAgency", "innovation.error.agency-unknown");
        }
    }

    void save(InnovationId id, int version, DossierFacts facts, Actor by) {
        var innovation = rows.find(id).orElseThrow(NotFound::new);
        var checked = FactsCheck.of(facts);
        agenciesOf(innovation.region(), checked);
        var now = Instant.now(clock);
        if (!rows.update(id, version, checked, now)) {
            throw new Conflict("innovation.error.saved-meanwhile", innovation.name());
        }
        words.index(rows.find(id).orElseThrow(NotFound::new));
        record("innovation-changed", innovation, by, "");
        if (!checked.leadAgency().equals(innovation.leadAgency())) {
            events.publishEvent(new LeadAgencyChanged(id, innovation.region(), innovation.leadAgency(), checked.leadAgency(), by, now));
        }
    }

    private void record(String action, Innovation innovation, Actor by, String detail) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(innovation.region().value()), innovation.id().value(), detail);
    }
}
