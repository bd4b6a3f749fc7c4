package id.labinov.innovation;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.innovation.SimilarInnovations.Similar;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registering by page: who may for whom, and a look at what is there already. */
@Component
class Registration {

    private final InnovationAccess access;
    private final InnovationRows rows;
    private final DossierWriting writing;
    private final SimilarInnovations similar;
    private final Agencies agencies;
    private final Cohorts cohorts;
    private final People people;
    private final Clock clock;

    Registration(InnovationAccess access, InnovationRows rows, DossierWriting writing, SimilarInnovations similar, Agencies agencies,
            Cohorts cohorts, People people, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.writing = writing;
        this.similar = similar;
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.people = people;
        this.clock = clock;
    }

    /** Cohorts that are open now in regions where this person may register, newest first. */
    List<Cohort> openCohorts(CurrentPerson me) {
        var now = Instant.now(clock);
        var regions = me.regions().stream().filter(region -> access.mayRegister(me, region)).toList();
        return regions.isEmpty() ? List.of() : cohorts.in(regions).stream().filter(cohort -> !cohort.stages().isEmpty())
                .filter(cohort -> !now.isBefore(cohort.opensAt()) && cohort.closesAt().filter(end -> !now.isBefore(end)).isEmpty()).toList();
    }

    /** Managers register for any unit, others for those where they work. */
    List<Agency> agencies(CurrentPerson me) {
        return me.regions().stream().filter(region -> access.mayRegister(me, region)).flatMap(region -> agencies.in(region).stream()
                .filter(agency -> me.has(Role.MANAGER, region) || me.agencies().contains(agency.id()))).toList();
    }

    /** Whether this person registers for somebody else, who is asked for. */
    boolean forOthers(CurrentPerson me) {
        return !me.has(Role.INNOVATOR) || me.has(Role.OPERATOR) || me.has(Role.MANAGER);
    }

    List<Similar> similar(CurrentPerson me, RegistrationForm form) {
        return form.cohortId().flatMap(cohorts::find).map(Cohort::region).or(() -> me.regions().stream().findFirst())
                .filter(region -> access.mayRegister(me, region))
                .map(region -> similar.to(region, cut(form.name()), cut(form.summary()), form.agencyId())).orElse(List.of());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), FactsCheck.SUMMARY));
    }

    /** @return similar innovations that were not shown yet, which the page shows before it asks again; else registers */
    @Transactional
    List<Similar> register(CurrentPerson me, RegistrationForm form) {
        if (rows.find(form.id()).isPresent()) {
            access.mustSee(me, form.id());
            return List.of();
        }
        form.check();
        var cohort = openCohorts(me).stream().filter(open -> form.cohortId().equals(Optional.of(open.id()))).findFirst()
                .orElseThrow(() -> InvalidInput.of("cohort", "innovation.error.cohort-unknown"));
        var agency = agency(me, form, cohort.region());
        var leader = leader(me, form, cohort.region());
        var unseen = unseen(form, similar(me, form));
        if (unseen.isEmpty()) {
            var by = leader.equals(me.id()) ? me.actor() : new Actor(me.id(), Optional.empty(), Optional.of(leader));
            writing.register(form.id(), new NewInnovation(cohort.region(), Optional.empty(), form.name(), "", form.summary(), agency, List.of(),
                    leader, List.of()), cohort.id(), Optional.empty(), by);
        }
        return unseen;
    }

    private static List<Similar> unseen(RegistrationForm form, List<Similar> found) {
        var seen = Set.copyOf(Arrays.asList(form.seen().split(",")));
        return found.stream().allMatch(one -> seen.contains(one.id().toString())) ? List.of() : found;
    }

    private Optional<AgencyId> agency(CurrentPerson me, RegistrationForm form, RegionId region) {
        if (form.agency().isEmpty() && (me.has(Role.MANAGER, region) || me.agencies().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(agencies(me).stream().filter(agency -> agency.region().equals(region))
                .filter(agency -> form.agencyId().equals(Optional.of(agency.id()))).findFirst().map(Agency::id)
                .orElseThrow(() -> InvalidInput.of("agency", "innovation.error.agency-unknown")));
    }

    private PersonId leader(CurrentPerson me, RegistrationForm form, RegionId region) {
        if (form.leader().isBlank() && me.has(Role.INNOVATOR, region)) {
            return me.id();
        }
        return Stream.of(form.leader()).filter(typed -> forOthers(me)).flatMap(typed -> people.identifiedBy(typed).stream())
                .map(person -> person.id()).filter(person -> people.roles(person, region).contains(Role.INNOVATOR)).findFirst()
                .orElseThrow(() -> InvalidInput.of("leader", "innovation.error.leader-unknown"));
    }

    Innovation registered(InnovationId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }
}
