package id.labinov.form;

import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.NewCohort;
import id.labinov.cohort.StageCatalogue;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
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
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Small worlds for tests: an innovation in a region of its own, pinned to invented forms. */
@TestConfiguration(proxyBeanMethods = false)
class FormFixtures {

    static final Instant NOON = Instant.parse("2023-11-21T04:00:00Z");

    @Bean
    StageCatalogue stages() {
        return new StageCatalogue() {
            @Override
            public List<String> keys() {
                return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION");
            }

            @Override
            public List<String> gates() {
                return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF");
            }
        };
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Worlds worlds(Regions regions, Agencies agencies, People people, CohortPlanning cohorts, Innovations innovations, Forms forms, Worksheets worksheets) {
        return new Worlds(regions, agencies, people, cohorts, innovations, forms, worksheets);
    }

    /** What was published. */
    static class Heard {

        final List<WorksheetSaved> saved = new ArrayList<>();

        @EventListener
        void on(WorksheetSaved event) {
            saved.add(event);
        }
    }

    record World(Region region, Agency agency, Innovation innovation, PersonId leader, PersonId member) {

        InnovationId id() {
            return innovation.id();
        }

        Actor by() {
            return Actor.of(leader);
        }
    }

    record Worlds(Regions regions, Agencies agencies, People people, CohortPlanning cohorts, Innovations innovations, Forms forms, Worksheets worksheets) {

        private static final AtomicInteger NEXT = new AtomicInteger(1000);
        private static final Actor SOMEBODY = Actor.of(PersonId.next());

        World aWorld() {
            var number = NEXT.incrementAndGet();
            var region = regions.add("F" + number, "Kota " + number, "Asia/Makassar", "", SOMEBODY);
            var agency = agencies.add(region.id(), new AgencyInput("A" + number, "Dinas " + number, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
            var cohort = cohorts.open(new NewCohort(region.id(), "Lab " + number, "", 2023, "", LocalDateTime.of(2023, 1, 1, 0, 0), Optional.empty(),
                    "lab-3-hari", false, false), SOMEBODY);
            var leader = aPerson(region, "Ani Rahayu", Set.of(agency.id()), Role.INNOVATOR);
            var member = aPerson(region, "Budi Santoso", Set.of(agency.id()), Role.INNOVATOR);
            var innovation = innovations.register(new NewInnovation(region.id(), Optional.empty(), "Antrean ramah lansia", "", "Ringkas.",
                    Optional.of(agency.id()), List.of(), leader, List.of(member)), cohort, Optional.empty(), Actor.of(leader));
            var world = new World(region, agency, innovation, leader, member);
            worksheets.pin(world.id(), List.of(everyKind(), forms.latest("diagnose-worksheet").orElseThrow().version()),
                    List.of(everyKind().key(), "diagnose-worksheet"));
            return world;
        }

        FormVersion everyKind() {
            return forms.add("every-kind", SampleForms.EVERY_KIND, NOON).version();
        }

        FormVersion decision() {
            return forms.add("some-decision", SampleForms.DECISION, NOON).version();
        }

        PersonId aPerson(Region region, String name, Set<AgencyId> at, Role... roles) {
            return people.add(new NewPerson(region.id(), name, Optional.of("orang" + NEXT.incrementAndGet() + "@contoh.go.id"), Optional.empty(),
                    Optional.empty(), Set.of(roles), at), SOMEBODY).id();
        }
    }
}
