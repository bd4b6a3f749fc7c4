package id.labinov.browser;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
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
import id.labinov.people.SignIns;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Founds small towns: a region, its agencies with their heads, people who can sign in, a cohort. */
@TestComponent
class Towns {

    static final String PASSPHRASE = "ikan bandeng tanpa duri";
    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    private final Regions regions;
    private final Agencies agencies;
    private final People people;
    private final Positions positions;
    private final SignIns signIns;
    private final CohortPlanning cohorts;
    private final Innovations innovations;

    Towns(Regions regions, Agencies agencies, People people, Positions positions, SignIns signIns, CohortPlanning cohorts, Innovations innovations) {
        this.regions = regions;
        this.agencies = agencies;
        this.people = people;
        this.positions = positions;
        this.signIns = signIns;
        this.cohorts = cohorts;
        this.innovations = innovations;
    }

    /** @param email what the person signs in with */
    record Citizen(PersonId id, String name, String email) {}

    record Office(AgencyId agency, PositionId position, Citizen head) {}

    RegionId aRegion() {
        var number = NEXT.incrementAndGet();
        return regions.add("B" + number, "Kota Peramban " + number, ZONE.getId(), "", SOMEBODY).id();
    }

    String code(AgencyId agency) {
        return agencies.find(agency).orElseThrow().code();
    }

    String name(RegionId region) {
        return regions.find(region).orElseThrow().name();
    }

    AgencyId anAgency(RegionId region, String name) {
        return agencies.add(region, new AgencyInput("P" + NEXT.incrementAndGet(), name, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY).id();
    }

    /** An agency whose head can sign in. */
    Office anOffice(RegionId region, String name, String head) {
        var agency = anAgency(region, name);
        var position = positions.add(agency, "Kepala " + name, true, SOMEBODY);
        var person = aCitizen(region, head, Role.INNOVATOR, agency);
        positions.appoint(position, person.id(), Holding.DEFINITIVE, LocalDate.now(ZONE).minusYears(1), Optional.empty(), SOMEBODY);
        return new Office(agency, position, person);
    }

    Citizen aCitizen(RegionId region, String name, Role role, AgencyId... of) {
        var citizen = someone(region, name, role, of);
        signIns.setPassphrase(citizen.id(), PASSPHRASE);
        return citizen;
    }

    /** Somebody who gets in by the code of an event. */
    Citizen aParticipant(RegionId region, String name, AgencyId of) {
        return someone(region, name, Role.INNOVATOR, of);
    }

    private Citizen someone(RegionId region, String name, Role role, AgencyId... of) {
        var email = "warga" + NEXT.incrementAndGet() + "@peramban.contoh.go.id";
        return new Citizen(people.add(new NewPerson(region, name, Optional.of(email), Optional.empty(), Optional.empty(), Set.of(role), Set.of(of)),
                SOMEBODY).id(), name, email);
    }

    CohortId aCohort(RegionId region, String template) {
        return cohorts.open(new NewCohort(region, "Laboratorium " + NEXT.incrementAndGet(), "", LocalDate.now(ZONE).getYear(), "",
                LocalDateTime.now(ZONE).minusDays(2), Optional.empty(), template, false, false), SOMEBODY);
    }

    InnovationId anInnovation(RegionId region, CohortId cohort, AgencyId agency, String name, PersonId leader, List<PersonId> members) {
        return innovations.register(new NewInnovation(region, Optional.empty(), name, "", "Layanan yang dekat dengan warga.", Optional.of(agency), List.of(),
                leader, members), cohort, Optional.empty(), Actor.of(leader)).id();
    }
}
