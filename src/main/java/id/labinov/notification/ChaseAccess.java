package id.labinov.notification;

import id.labinov.people.Access;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who asks whom for what is owed: managers and administrators everybody of the region, operators their own agencies' people. */
@Component
class ChaseAccess {

    private static final Role[] CHASERS = {Role.MANAGER, Role.ADMINISTRATOR, Role.OPERATOR};

    private final Access access;
    private final People people;

    ChaseAccess(Access access, People people) {
        this.access = access;
        this.people = people;
    }

    /** The oldest first. */
    List<RegionId> regions(CurrentPerson me) {
        return me.event().isPresent() ? List.of() : me.regions().stream().filter(region -> me.hasAny(region, CHASERS))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    /** The region asked for, else the first one.
     * @throws NotFound for another region; @throws Refused without one of the roles there */
    RegionId chosen(CurrentPerson me, Optional<RegionId> asked) {
        var region = asked.or(() -> regions(me).stream().findFirst()).orElseThrow(() -> new Refused("people.access.role-missing"));
        access.mustHave(me, region, CHASERS);
        return region;
    }

    /** The agencies to which the list is cut; empty for who sees all of the region. */
    Optional<Set<AgencyId>> only(CurrentPerson me, RegionId region) {
        return wholeRegion(me, region) ? Optional.empty() : Optional.of(me.agencies());
    }

    /** For somebody who owes nothing any more, so that no list says to whom he belongs.
     * @throws NotFound for whom that person does not exist */
    void mustKnow(CurrentPerson me, RegionId region, PersonId person) {
        var here = people.region(person).equals(region) || !people.roles(person, region).isEmpty();
        if (!here || !wholeRegion(me, region) && Collections.disjoint(people.agencies(person), me.agencies())) {
            throw new NotFound();
        }
    }

    /** The same for a group.
     * @throws NotFound for whom that group does not exist */
    void mustKnow(CurrentPerson me, RegionId region, String group) {
        if (!wholeRegion(me, region) && me.agencies().stream().noneMatch(agency -> agency.toString().equals(group))) {
            throw new NotFound();
        }
    }

    private static boolean wholeRegion(CurrentPerson me, RegionId region) {
        return me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
