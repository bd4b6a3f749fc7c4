package id.labinov.journey;

import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovations;
import id.labinov.people.Absences;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Which tasks somebody may act on today: by the own roles, positions and teams, and in place of those who are away (A11). */
@Component
class Scopes {

    private static final String KEPT = Scopes.class.getName();

    private final Innovations innovations;
    private final Cohorts cohorts;
    private final People people;
    private final Positions positions;
    private final Regions regions;
    private final Absences absences;
    private final Clock clock;

    Scopes(Innovations innovations, Cohorts cohorts, People people, Positions positions, Regions regions, Absences absences, Clock clock) {
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.absences = absences;
        this.clock = clock;
    }

    /** @param own without what is open only in place of others
     *  @param absent one for each person who is away, cut to the regions of the substitute */
    private record Known(CurrentPerson me, TaskScope own, List<TaskScope> absent, TaskScope all) {}

    TaskScope of(CurrentPerson me) {
        return known(me).all();
    }

    /** The person in whose place a task would be acted on; empty if it is open to this one anyway. */
    Optional<PersonId> inPlaceOf(CurrentPerson me, OpenTask task) {
        var known = known(me);
        return known.own().acts(task) ? Optional.empty()
                : known.absent().stream().filter(scope -> scope.acts(task)).map(TaskScope::person).findFirst();
    }

    /** A page asks many times who may do what; within one request the answer stays the same. */
    private Known known(CurrentPerson me) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Known known && known.me().equals(me)) {
            return known;
        }
        var known = read(me);
        if (request != null) {
            request.setAttribute(KEPT, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private Known read(CurrentPerson me) {
        var own = own(me);
        if (me.event().isPresent() || me.withPin()) {
            return new Known(me, own, List.of(), own);
        }
        var absent = absences.standsInFor(me.id(), Instant.now(clock)).stream().map(person -> absent(person, me.regions())).toList();
        var all = own;
        for (var scope : absent) {
            all = all.with(scope);
        }
        return new Known(me, own, absent, all);
    }

    private TaskScope own(CurrentPerson me) {
        var only = me.event().map(EventId::new).flatMap(cohorts::event).map(LabEvent::cohort);
        var guest = me.event().isPresent();
        var operatorRegions = guest ? Set.<RegionId>of() : JourneyAccess.regions(me, Role.OPERATOR);
        return new TaskScope(me.id(), me.regions(), innovations.ofMember(me.id()), operatorRegions,
                operatorRegions.isEmpty() ? Set.of() : me.agencies(), guest ? Set.of() : me.positions(),
                guest ? Set.of() : JourneyAccess.regions(me, Role.COACH), guest ? Set.of() : JourneyAccess.regions(me, Role.MANAGER),
                guest ? Set.of() : JourneyAccess.regions(me, Role.REVIEWER), only, Set.of());
    }

    private TaskScope absent(PersonId person, Set<RegionId> seen) {
        var operatorRegions = regions(person, seen, Role.OPERATOR);
        var agencies = operatorRegions.isEmpty() ? Set.<AgencyId>of() : people.agencies(person);
        var today = LocalDate.ofInstant(Instant.now(clock), regions.zone(people.region(person)));
        return new TaskScope(person, seen, innovations.ofMember(person), operatorRegions, agencies, positions.heldBy(person, today),
                regions(person, seen, Role.COACH), regions(person, seen, Role.MANAGER), Set.of(), Optional.empty(), Set.of());
    }

    private Set<RegionId> regions(PersonId person, Set<RegionId> seen, Role role) {
        return seen.stream().filter(region -> people.roles(person, region).contains(role)).collect(Collectors.toUnmodifiableSet());
    }
}
