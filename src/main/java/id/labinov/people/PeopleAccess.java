package id.labinov.people;

import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may administer regions, agencies and people. */
@Component
class PeopleAccess {

    static final Set<Role> STRONG = Set.of(Role.MANAGER, Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final Regions regions;
    private final People people;
    private final Access access;

    PeopleAccess(JdbcClient db, Regions regions, People people, Access access) {
        this.db = db;
        this.regions = regions;
        this.people = people;
        this.access = access;
    }

    private record Grant(UUID region, Role role) {}

    /** Regions in which the person administers people, by name. */
    List<Region> administered(CurrentPerson me) {
        return regions.all().stream().filter(region -> administers(me, region.id())).sorted(Comparator.comparing(Region::name)).toList();
    }

    /** The region asked for, or the first one.
     * @throws NotFound for a region that the person does not administer */
    Region chosen(CurrentPerson me, Optional<RegionId> asked) {
        return administered(me).stream().filter(region -> asked.isEmpty() || asked.get().equals(region.id())).findFirst().orElseThrow(NotFound::new);
    }

    boolean administers(CurrentPerson me, RegionId region) {
        return me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    void mustAdminister(CurrentPerson me, RegionId region) {
        access.mustHave(me, region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** The home region of a person whom one may administer. Who could give himself the access of somebody stronger would be as
     * strong: managers and administrators are administered by administrators of every region in which they are that.
     * @throws NotFound for people of other regions; @throws Refused for stronger ones */
    RegionId mustAdminister(CurrentPerson me, PersonId person) {
        var home = people.region(person);
        mustAdminister(me, home);
        if (stronger(person, region -> me.has(Role.ADMINISTRATOR, region)) && !me.id().equals(person)) {
            throw new Refused("people.access.stronger");
        }
        return home;
    }

    /** Whoever gives a head the personal link: managers and administrators of the region, operators of the agency.
     * @throws NotFound for others, as if there were no such position */
    void mustGiveLink(CurrentPerson me, Positions.Position head) {
        if (!administers(me, head.region()) && !(me.has(Role.OPERATOR, head.region()) && me.agencies().contains(head.agency()))) {
            throw new NotFound();
        }
    }

    /** Whether the person manages or administers a region that somebody else does not administer. */
    boolean stronger(PersonId person, Predicate<RegionId> administers) {
        return strongGrants(person).stream().anyMatch(administers.negate());
    }

    private Set<RegionId> strongGrants(PersonId person) {
        return db.sql("select region, role from role_grant where person = ?").param(person.value()).query(Grant.class).list().stream()
                .filter(grant -> STRONG.contains(grant.role())).map(grant -> new RegionId(grant.region())).collect(Collectors.toSet());
    }

    /** Roles that this person may give in the region. */
    List<Role> grantable(CurrentPerson me, RegionId region) {
        return List.of(Role.values()).stream().filter(role -> role != Role.AGENCY_HEAD)
                .filter(role -> !STRONG.contains(role) || me.has(Role.ADMINISTRATOR, region)).toList();
    }
}
