package id.labinov.certificate;

import id.labinov.cohort.Champions;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
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

/** A workshop of two days in a region of its own. */
@TestComponent
class Workshop {

    static final Actor SOMEBODY = Actor.of(PersonId.next());
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 7);

    private final Regions regions;
    private final Agencies agencies;
    private final People people;
    private final Positions positions;
    private final CohortPlanning planning;
    private final Cohorts cohorts;
    private final LabEvents events;
    private final Participants participants;
    private final Champions champions;
    private final CertificateTemplates templates;

    Workshop(Regions regions, Agencies agencies, People people, Positions positions, CohortPlanning planning, Cohorts cohorts, LabEvents events,
            Participants participants, Champions champions, CertificateTemplates templates) {
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
        this.positions = positions;
        this.planning = planning;
        this.cohorts = cohorts;
        this.events = events;
        this.participants = participants;
        this.champions = champions;
        this.templates = templates;
    }

    Region aRegion() {
        return regions.add("W" + NEXT.incrementAndGet(), "Kota Bunga", "Asia/Makassar", "PEMERINTAH KOTA BUNGA\nJl. Melati 1", SOMEBODY);
    }

    AgencyId aSchool(Region region) {
        var code = "S" + NEXT.incrementAndGet();
        return agencies.add(region.id(), new AgencyInput(code, "SMP Negeri " + code, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY).id();
    }

    PersonId aPerson(Region region, String name, Role... roles) {
        return people.add(new NewPerson(region.id(), name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(roles), Set.of()), SOMEBODY).id();
    }

    Cohort aWorkshop(Region region, boolean practice) {
        return cohorts.find(planning.open(new NewCohort(region.id(), "Workshop Champion of Innovation", "", 2023, "",
                LocalDateTime.of(2023, 12, 1, 8, 0), Optional.empty(), "workshop", practice, false), SOMEBODY)).orElseThrow();
    }

    EventId twoDays(CohortId cohort) {
        return events.add(cohort, new EventPlanning("Temu kelas", FIRST_DAY, FIRST_DAY.plusDays(1), LabEvent.Mode.ONSITE, "Aula Bappeda", List.of()), SOMEBODY);
    }

    PersonId aTeacher(Region region, CohortId cohort, AgencyId school, String name) {
        var teacher = aPerson(region, name, Role.INNOVATOR);
        participants.add(cohort, teacher, school, SOMEBODY);
        return teacher;
    }

    void present(EventId event, PersonId... teachers) {
        participants.note(event, List.of(teachers), Presence.PRESENT, SOMEBODY);
    }

    void champion(CohortId cohort, PersonId teacher) {
        champions.name(cohort, teacher, SOMEBODY);
    }

    /** Lets the certificates be signed by a head of a unit, Plt. where that is said. */
    PositionId signedBy(Region region, PersonId holder, Holding kind) {
        var position = positions.add(aSchool(region), "Kepala Badan", false, SOMEBODY);
        positions.appoint(position, holder, kind, LocalDate.of(2020, 1, 1), Optional.empty(), SOMEBODY);
        for (var what : CertificateKind.values()) {
            var delivered = templates.in(region.id(), what);
            templates.keep(region.id(), what, new CertificateTemplate(delivered.title(), delivered.body(), "Bunga", Optional.of(position), Optional.empty(), true,
                    0), SOMEBODY);
        }
        return position;
    }
}
