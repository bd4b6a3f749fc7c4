package id.labinov.journey.engine;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.NewCohort;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyStep;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.Start;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Agency;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small worlds for tests of the path: each has a region, an agency with a head, and people of its own. */
@TestConfiguration(proxyBeanMethods = false)
class PathFixtures {

    static final List<String> ALL = List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION");

    /** A clock that stands until a test moves it. */
    static final class Standing extends Clock {

        private Instant now = Instant.parse("2024-03-01T01:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Bean
    Standing clock() {
        return new Standing();
    }

    /** The jury and the seal belong to other modules: here the first judges are those that a test sets. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JourneyStep chooseReviewersOfTheTest() {
        return new TestStep("choose-reviewers", innovation -> {});
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JourneyStep sealOfTheTest(Worksheets worksheets, Clock clock) {
        return new TestStep("seal-dossier", innovation -> {
            if (!worksheets.sealed(innovation)) {
                worksheets.seal(innovation, Instant.now(clock));
            }
        });
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JourneyStep registerOfTheTest() {
        return new TestStep("register-submission", innovation -> {});
    }

    private record TestStep(String name, Consumer<InnovationId> act) implements JourneyStep {
        @Override
        public void run(InnovationId innovation) {
            act.accept(innovation);
        }
    }

    @Bean
    World worlds(Regions regions, Agencies agencies, People people, CohortPlanning planning, Journeys journeys,
            JdbcClient jdbc, @Qualifier("sweepDeadlines") Runnable sweepDeadlines) {
        return new World(regions, agencies, people, planning, journeys, jdbc, sweepDeadlines);
    }

    record World(Regions regions, Agencies agencies, People people, CohortPlanning planning, Journeys journeys,
            JdbcClient jdbc, Runnable sweepDeadlines) {

        void sweep() {
            sweepDeadlines.run();
        }

        private static final AtomicInteger NEXT = new AtomicInteger();
        private static final Actor SOMEBODY = Actor.of(PersonId.next());

        /** Somewhere to be innovative. */
        record Place(Region region, Agency agency, CohortId cohort, Actor leader, Actor coach, Actor manager, Actor head) {}

        Place aPlace() {
            var number = NEXT.incrementAndGet();
            var region = regions.add("P" + number, "Kota " + number, "Asia/Makassar", "", SOMEBODY);
            var agency = agencies.add(region.id(), new AgencyInput("U" + number, "Dinas " + number, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY);
            var cohort = planning.open(new NewCohort(region.id(), "Angkatan " + number, "", 2024, "", LocalDateTime.of(2024, 3, 1, 8, 0),
                    Optional.empty(), "lab-1-tahun", false, false), SOMEBODY);
            return new Place(region, agency, cohort, aPerson(region, Role.INNOVATOR), aPerson(region, Role.COACH), aPerson(region, Role.MANAGER),
                    aPerson(region, Role.OBSERVER));
        }

        CohortId aLaterCohort(Place place) {
            return planning.open(new NewCohort(place.region().id(), "Angkatan berikutnya", "", 2025, "", LocalDateTime.of(2025, 3, 1, 8, 0),
                    Optional.empty(), "lab-1-tahun", false, false), SOMEBODY);
        }

        Actor aPerson(Region region, Role role) {
            var number = NEXT.incrementAndGet();
            Person person = people.add(new NewPerson(region.id(), "Orang " + number, Optional.of("orang" + number + "@jalur.contoh.go.id"),
                    Optional.empty(), Optional.empty(), Set.of(role), Set.of()), SOMEBODY);
            return Actor.of(person.id());
        }

        /** An innovation whose path starts with these policies; gates that are not named are {@code OFF}. */
        InnovationId anInnovation(Place place, String entryStage, Map<String, String> gates) {
            return anInnovation(place, entryStage, ALL, gates);
        }

        InnovationId anInnovation(Place place, String entryStage, List<String> walked, Map<String, String> gates) {
            var policies = new HashMap<String, String>();
            List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF").forEach(gate -> policies.put(gate, "OFF"));
            policies.putAll(gates);
            var id = InnovationId.next();
            journeys.start(new Start(id, place.region().id(), place.cohort(), Optional.of(place.agency().id()), entryStage, walked, policies, false),
                    place.leader());
            return id;
        }

        OpenTask only(InnovationId innovation) {
            var open = journeys.openTasks(innovation);
            if (open.size() != 1) {
                throw new AssertionError("open: " + open);
            }
            return open.get(0);
        }

        OpenTask task(InnovationId innovation, String key) {
            return journeys.openTasks(innovation).stream().filter(task -> task.key().equals(key)).findFirst()
                    .orElseThrow(() -> new AssertionError(key + " is not open: " + journeys.openTasks(innovation)));
        }

        void decide(InnovationId innovation, String key, Actor by, Object... answers) {
            var map = new HashMap<String, Object>();
            for (var i = 0; i < answers.length; i += 2) {
                map.put((String) answers[i], answers[i + 1]);
            }
            journeys.complete(task(innovation, key).id(), map, false, by);
        }

        List<String> keys(InnovationId innovation) {
            return journeys.openTasks(innovation).stream().map(OpenTask::key).toList();
        }

        /** What was noted, as "kind stage/task outcome". */
        List<String> events(InnovationId innovation) {
            return jdbc.sql("select kind, coalesce(task_key, stage, '-') as at, coalesce(outcome, '') as outcome from journey_event where innovation = ? order by sequence")
                    .param(innovation.value()).query((r, n) -> (r.getString(1) + " " + r.getString(2) + " " + r.getString(3)).strip()).list();
        }
    }
}
