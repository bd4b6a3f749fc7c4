package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.EventId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Agency;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small worlds for tests of pages: a region with one agency, its head, and one person for each role. */
@TestConfiguration(proxyBeanMethods = false)
public class JourneyWorlds {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    public record World(Region region, Agency agency, PositionId position, CohortId cohort, PersonId leader, PersonId operator, PersonId head, PersonId coach,
            PersonId otherCoach, PersonId reviewer, PersonId manager, PersonId administrator, PersonId observer) {}

    @Bean
    Worlds worlds(Regions regions, Agencies agencies, People people, Positions positions, CohortPlanning planning, Innovations innovations,
            LabEvents events, JdbcClient jdbc) {
        return new Worlds(regions, agencies, people, positions, planning, innovations, events, jdbc);
    }

    public record Worlds(Regions regions, Agencies agencies, People people, Positions positions, CohortPlanning planning, Innovations innovations,
            LabEvents events, JdbcClient jdbc) {

        public World aWorld() {
            var number = NEXT.incrementAndGet();
            var region = regions.add("J" + number, "Kota Jalur " + number, "Asia/Makassar", "", SOMEBODY);
            var agency = agencies.add(region.id(), new AgencyInput("U" + number, "Dinas Kesehatan", Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
            var position = positions.add(agency.id(), "Kepala Dinas Kesehatan", true, SOMEBODY);
            var head = aPerson(region, Set.of(agency.id()), Role.INNOVATOR);
            positions.appoint(position, head, Holding.DEFINITIVE, LocalDate.now().minusYears(1), Optional.empty(), SOMEBODY);
            // An appointment ends the sessions of before; the tests sign in as of the first one.
            jdbc.sql("update person set session_version = 0 where id = ?").param(head.value()).update();
            var cohort = planning.open(new NewCohort(region.id(), "Angkatan " + number, "", 2026, "", LocalDateTime.of(2026, 1, 5, 8, 0), Optional.empty(),
                    "lab-1-tahun", false, false), SOMEBODY);
            var world = new World(region, agency, position, cohort, aPerson(region, Set.of(agency.id()), Role.INNOVATOR),
                    aPerson(region, Set.of(agency.id()), Role.OPERATOR), head, aPerson(region, Set.of(), Role.COACH), aPerson(region, Set.of(), Role.COACH),
                    aPerson(region, Set.of(), Role.REVIEWER), aPerson(region, Set.of(), Role.MANAGER), aPerson(region, Set.of(), Role.ADMINISTRATOR),
                    aPerson(region, Set.of(), Role.OBSERVER));
            // Nobody of a new world was told anything yet, not even of the appointment.
            jdbc.sql("delete from mail where region = ?").param(region.id().value()).update();
            jdbc.sql("delete from notice where region = ?").param(region.id().value()).update();
            return world;
        }

        public PersonId aPerson(Region region, Set<AgencyId> of, Role role) {
            var number = NEXT.incrementAndGet();
            return people.add(new NewPerson(region.id(), "Orang " + number, Optional.of("orang" + number + "@halaman.contoh.go.id"), Optional.empty(),
                    Optional.empty(), Set.of(role), of), SOMEBODY).id();
        }

        /** A day of the whole cohort in one room. */
        public EventId anEvent(World world) {
            return events.add(world.cohort(), new EventPlanning("Temu", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 12), LabEvent.Mode.ONSITE, "Aula",
                    List.of("DRUM_UP")), SOMEBODY);
        }

        public Innovation anInnovation(World world, String name, String entryStage) {
            return innovations.register(new NewInnovation(world.region().id(), Optional.empty(), name, "", "", Optional.of(world.agency().id()), List.of(),
                    world.leader(), List.of()), world.cohort(), Optional.of(entryStage), Actor.of(world.leader()));
        }
    }
}
