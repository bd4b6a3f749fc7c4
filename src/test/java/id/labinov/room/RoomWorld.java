package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.cohort.Participants;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A room of a region of its own: a cohort with its first event, and those who run it. */
final class RoomWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    final RegionId region;
    final AgencyId agency;
    final CohortId cohortId;
    final LabEvent event;
    final PersonId manager;
    final PersonId coach;
    final PersonId innovator;
    private final ApplicationContext beans;

    RoomWorld(ApplicationContext beans, boolean practice) {
        this.beans = beans;
        var number = NEXT.incrementAndGet();
        region = beans.getBean(Regions.class).add("R" + number, "Kota Ruang " + number, "Asia/Makassar", "", SOMEBODY).id();
        agency = beans.getBean(Agencies.class).add(region, new AgencyInput("R" + number, "Dinas Ruang", Optional.of(AgencyType.DEPARTMENT),
                Optional.empty()), SOMEBODY).id();
        cohortId = beans.getBean(CohortPlanning.class).open(new NewCohort(region, "Lab " + number, "", 2023, "", LocalDateTime.of(2023, 11, 21, 8, 0),
                Optional.empty(), "lab-3-hari", practice, true), SOMEBODY);
        event = beans.getBean(Cohorts.class).events(cohortId).get(0);
        manager = aPerson(Role.MANAGER);
        coach = aPerson(Role.COACH);
        innovator = aPerson(Role.INNOVATOR);
        beans.getBean(Participants.class).add(cohortId, innovator, agency, SOMEBODY);
    }

    PersonId aPerson(Role role) {
        return beans.getBean(People.class).add(new NewPerson(region, "Orang " + NEXT.incrementAndGet(), Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of(role), Set.of(agency)), SOMEBODY).id();
    }

    /** An event of the cohort that is held now. */
    LabEvent eventToday() {
        var today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        var events = beans.getBean(LabEvents.class);
        return events.find(events.add(cohortId, new EventPlanning("Temu hari ini", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DRUM_UP")),
                SOMEBODY)).orElseThrow();
    }

    String name(PersonId person) {
        return beans.getBean(People.class).names(List.of(person)).get(person);
    }

    List<InnovationId> innovations(int count) {
        return IntStream.range(0, count).mapToObj(number -> beans.getBean(Innovations.class).register(new NewInnovation(region, Optional.empty(),
                "Inovasi " + number, "", "", Optional.of(agency), List.of(), innovator, List.of()), cohortId, Optional.empty(),
                Actor.of(innovator)).id()).toList();
    }

    Cohort cohort() {
        return beans.getBean(Cohorts.class).find(cohortId).orElseThrow();
    }

    List<RoomRow> rows() {
        return beans.getBean(RoomReader.class).rows(cohort(), event);
    }

    List<Seen> seen() {
        return rows().stream().map(Seen::of).toList();
    }

    List<String> stages() {
        return rows().stream().map(row -> row.stage().orElse("-")).distinct().toList();
    }

    CurrentPerson signedIn(PersonId person, Role role) {
        return new CurrentPerson(person, "", Map.of(region, Set.of(role)), Set.of(agency), Set.of(), Optional.empty(), false, false);
    }
}
