package id.labinov.people;

import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.People.NewPerson;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Small worlds for tests: each has a region of its own. */
@TestComponent
class PeopleFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    private final Regions regions;
    private final Agencies agencies;
    private final People people;
    private final Secrets secrets;

    PeopleFixtures(Regions regions, Agencies agencies, People people, Secrets secrets) {
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
        this.secrets = secrets;
    }

    Region aRegion() {
        var number = NEXT.incrementAndGet();
        return regions.add("R" + number, "Kota " + number, "Asia/Makassar", "", SOMEBODY);
    }

    Agency anAgency(Region region, String name) {
        return agencies.add(region.id(), new AgencyInput("U" + NEXT.incrementAndGet(), name, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
    }

    Person aPerson(Region region, String name, Role... roles) {
        var number = NEXT.incrementAndGet();
        return people.add(new NewPerson(region.id(), name, Optional.of("orang" + number + "@contoh.go.id"), Optional.of("08120000" + number),
                Optional.empty(), Set.of(roles), Set.of()), SOMEBODY);
    }

    void passphrase(Person person, String passphrase) {
        secrets.setPassphrase(person.id(), passphrase);
    }
}
