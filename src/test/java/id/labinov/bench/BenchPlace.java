package id.labinov.bench;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.NewCohort;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
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
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region with an agency, its head, and one person for each role. */
record BenchPlace(ApplicationContext application, RegionId region, AgencyId agency, PositionId position, CohortId waitingRoom, PersonId head,
        PersonId leader, PersonId coach, PersonId manager) {

    static final List<String> GATES = List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    static BenchPlace in(ApplicationContext application) {
        var number = NEXT.incrementAndGet();
        var region = application.getBean(Regions.class).add("B" + number, "Kota Ukur " + number, "Asia/Makassar", "", SOMEBODY).id();
        var agency = application.getBean(Agencies.class)
                .add(region, new AgencyInput("U" + number, "Dinas Ukur", Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY).id();
        var positions = application.getBean(Positions.class);
        var position = positions.add(agency, "Kepala Dinas Ukur", true, SOMEBODY);
        var head = person(application, region, agency, Role.INNOVATOR);
        positions.appoint(position, head, Holding.DEFINITIVE, LocalDate.now().minusYears(1), Optional.empty(), SOMEBODY);
        return new BenchPlace(application, region, agency, position, cohort(application, region, "workshop"), head,
                person(application, region, agency, Role.INNOVATOR), person(application, region, agency, Role.COACH),
                person(application, region, agency, Role.MANAGER));
    }

    /** A cohort that walks every stage, with one policy for all its gates. */
    CohortId everyGateIs(String policy) {
        var cohort = cohort(application, region, "lab-1-tahun");
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("delete from cohort_gate where cohort = ?").param(cohort.value()).update();
        GATES.forEach(gate -> jdbc.sql("insert into cohort_gate (cohort, gate, policy) values (?, ?, ?)").params(cohort.value(), gate, policy).update());
        return cohort;
    }

    CohortId cohort(String template) {
        return cohort(application, region, template);
    }

    Cohort read(CohortId cohort) {
        return bean(Cohorts.class).find(cohort).orElseThrow();
    }

    PersonId person(Role role) {
        return person(application, region, agency, role);
    }

    /** An innovation that does not walk yet. */
    InnovationId innovation(PersonId leader) {
        return innovation(leader, waitingRoom);
    }

    InnovationId innovation(PersonId leader, CohortId cohort) {
        return bean(Innovations.class).register(new NewInnovation(region, Optional.empty(), "Inovasi " + NEXT.incrementAndGet(), "",
                "Kader mengantar obat bulanan ke rumah lansia.", Optional.of(agency), List.of(), leader, List.of()), cohort, Optional.empty(),
                Actor.of(leader)).id();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private static CohortId cohort(ApplicationContext application, RegionId region, String template) {
        return application.getBean(CohortPlanning.class).open(new NewCohort(region, "Angkatan " + NEXT.incrementAndGet(), "", LocalDate.now().getYear(), "",
                LocalDateTime.now().minusDays(1), Optional.empty(), template, false, true), SOMEBODY);
    }

    private static PersonId person(ApplicationContext application, RegionId region, AgencyId agency, Role role) {
        var number = NEXT.incrementAndGet();
        return application.getBean(People.class).add(new NewPerson(region, "Orang " + number, Optional.of("orang" + number + "@ukur.contoh.go.id"),
                Optional.empty(), Optional.empty(), Set.of(role), role == Role.INNOVATOR ? Set.of(agency) : Set.of()), SOMEBODY).id();
    }
}
