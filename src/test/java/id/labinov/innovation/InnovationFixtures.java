package id.labinov.innovation;

import static org.mockito.Mockito.when;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.NewCohort;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Small worlds for tests: each has a region of its own. */
@TestComponent
class InnovationFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    static final Actor SOMEBODY = Actor.of(PersonId.next());

    private final Regions regions;
    private final Agencies agencies;
    private final People people;
    private final CohortPlanning cohorts;
    private final Innovations innovations;
    private final SignedIn signedIn;

    InnovationFixtures(Regions regions, Agencies agencies, People people, CohortPlanning cohorts, Innovations innovations, SignedIn signedIn) {
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
        this.cohorts = cohorts;
        this.innovations = innovations;
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** One region with an agency, an open cohort and an innovator of the agency. */
    World aWorld() {
        var number = NEXT.incrementAndGet();
        var region = regions.add("W" + number, "Kota " + number, "Asia/Makassar", "", SOMEBODY);
        var agency = anAgency(region, "Dinas " + number);
        var cohort = aCohort(region);
        return new World(region, agency, cohort, aPerson(region, "Ani Rahayu", Set.of(agency.id()), Role.INNOVATOR));
    }

    Agency anAgency(Region region, String name) {
        return agencies.add(region.id(), new AgencyInput("U" + NEXT.incrementAndGet(), name, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
    }

    CohortId aCohort(Region region) {
        return cohorts.open(new NewCohort(region.id(), "Lab " + NEXT.incrementAndGet(), "", 2023, "", LocalDateTime.of(2023, 1, 1, 0, 0),
                Optional.empty(), "lab-3-hari", false, false), SOMEBODY);
    }

    Person aPerson(Region region, String name, Set<AgencyId> agencies, Role... roles) {
        var number = NEXT.incrementAndGet();
        return people.add(new NewPerson(region.id(), name, Optional.of("orang" + number + "@contoh.go.id"), Optional.empty(),
                Optional.empty(), Set.of(roles), agencies), SOMEBODY);
    }

    Innovation anInnovation(World world, String name) {
        return innovations.register(new NewInnovation(world.region().id(), Optional.empty(), name, "", "Ringkas.", Optional.of(world.agency().id()),
                List.of(), world.leader().id(), List.of()), world.cohort(), Optional.empty(), Actor.of(world.leader().id()));
    }

    CurrentPerson me(Person person, Region region, Set<AgencyId> agencies, Role... roles) {
        return new CurrentPerson(person.id(), person.name(), Map.of(region.id(), Set.of(roles)), agencies, Set.of(), Optional.empty(), false, false);
    }

    CurrentPerson somebody(World world, Role... roles) {
        return me(aPerson(world.region(), "Seseorang", Set.of(), roles), world.region(), Set.of(), roles);
    }

    CurrentPerson signIn(CurrentPerson person) {
        when(signedIn.person()).thenReturn(Optional.of(person));
        return person;
    }

    record World(Region region, Agency agency, CohortId cohort, Person leader) {

        CurrentPerson innovator() {
            return new CurrentPerson(leader.id(), leader.name(), Map.of(region.id(), Set.of(Role.INNOVATOR)), Set.of(agency.id()), Set.of(),
                    Optional.empty(), false, false);
        }
    }
}
