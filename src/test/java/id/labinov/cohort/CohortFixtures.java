package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Agency;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Small worlds for tests: each has a region of its own. */
@TestComponent
class CohortFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    static final Actor SOMEBODY = Actor.of(PersonId.next());
    static final LocalDateTime OPENING = LocalDateTime.of(2023, 11, 21, 8, 0);

    private final Regions regions;
    private final Agencies agencies;
    private final People people;
    private final CohortPlanning planning;
    private final LabEvents events;
    private final Participants participants;

    CohortFixtures(Regions regions, Agencies agencies, People people, CohortPlanning planning, LabEvents events, Participants participants) {
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
        this.planning = planning;
        this.events = events;
        this.participants = participants;
    }

    Region aRegion() {
        var number = NEXT.incrementAndGet();
        return regions.add("C" + number, "Kota " + number, "Asia/Makassar", "", SOMEBODY);
    }

    Agency anAgency(Region region) {
        var number = NEXT.incrementAndGet();
        return agencies.add(region.id(), new AgencyInput("A" + number, "Dinas " + number, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
    }

    PersonId aPerson(Region region, Role... roles) {
        return people.add(new NewPerson(region.id(), "Orang " + NEXT.incrementAndGet(), Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(roles), Set.of()), SOMEBODY).id();
    }

    NewCohort threeDays(Region region) {
        return new NewCohort(region.id(), "Laboratorium Inovasi 2023", "Daya saing", 2023, "Puslatbang KMP LAN", OPENING, Optional.empty(),
                "lab-3-hari", false, true);
    }

    CohortId aCohort(Region region) {
        return planning.open(threeDays(region), SOMEBODY);
    }

    CohortId aPractice(Region region) {
        return planning.open(new NewCohort(region.id(), "Latihan", "", 2023, "", OPENING, Optional.empty(), "lomba", true, true), SOMEBODY);
    }

    /** An event that runs far into the future, so that its code is open. */
    LabEvent anOpenEvent(CohortId cohort) {
        var id = events.add(cohort, new EventPlanning("Pertemuan", LocalDate.of(2090, 1, 1), LocalDate.of(2090, 1, 2), LabEvent.Mode.ONSITE,
                "Makassar", List.of()), SOMEBODY);
        return events.find(id).orElseThrow();
    }

    LabEvent anEventLongAgo(CohortId cohort) {
        var id = events.add(cohort, new EventPlanning("Dulu", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 1, 2), LabEvent.Mode.ONLINE,
                "", List.of()), SOMEBODY);
        return events.find(id).orElseThrow();
    }

    PersonId aParticipant(Region region, CohortId cohort) {
        var person = aPerson(region, Role.INNOVATOR);
        participants.add(cohort, person, anAgency(region).id(), SOMEBODY);
        return person;
    }
}
