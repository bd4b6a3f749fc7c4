package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.LabEvent;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.room.RoomUnderMeasure;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** Advancing a whole room through the service of its page against as many single advances. */
class RoomAdvanceBench {

    private static final int TEAMS = 180;
    private static final int STAGES_TO_WARM_UP = 1;
    private static final int ROUNDS = 5;
    /** A path has only so many stages, and five rounds scatter. */
    private static final int LABORATORIES = 4;

    private RoomUnderMeasure room;
    private Journeys journeys;
    private Actor facilitator;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aRoomOfOneHundredAndEightyAgainstSingleAdvances(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh())) {
            var place = BenchPlace.in(application);
            room = new RoomUnderMeasure(application);
            journeys = application.getBean(Journeys.class);
            facilitator = Actor.of(place.manager());
            var times = new Alternating.Times(new ArrayList<>(), new ArrayList<>());
            for (int laboratory = 0; laboratory < LABORATORIES; laboratory++) {
                var measured = laboratory(place);
                times.first().addAll(measured.first());
                times.second().addAll(measured.second());
            }

            new BenchReport().add("room-advance" + database.suffix(), "advances a second through the room's page service / single advances a second",
                    times.speeds(), Map.of("teams", TEAMS, "roomAdvancesPerSecond", TEAMS / BenchReport.median(times.first()),
                            "singleAdvancesPerSecond", TEAMS / BenchReport.median(times.second())));
        }
    }

    private Alternating.Times laboratory(BenchPlace place) throws Exception {
        var together = roomOf(place);
        var single = roomOf(place);
        var event = event(place.application(), together);
        for (int stage = 0; stage < STAGES_TO_WARM_UP; stage++) {
            advanceTogether(together, event);
            advanceSingly(single);
        }
        return Alternating.measure(ROUNDS, () -> advanceTogether(together, event), () -> advanceSingly(single));
    }

    private static Cohort roomOf(BenchPlace place) {
        var cohort = place.everyGateIs("OFF");
        IntStream.range(0, TEAMS).forEach(number -> place.innovation(place.leader(), cohort));
        return place.read(cohort);
    }

    private static LabEvent event(ApplicationContext application, Cohort cohort) {
        return application.getBean(Cohorts.class).events(cohort.id()).get(0);
    }

    private void advanceTogether(Cohort cohort, LabEvent event) {
        assertThat(room.advance(cohort, event, room.waiting(cohort), facilitator)).isEqualTo(TEAMS);
    }

    private void advanceSingly(Cohort cohort) {
        var waiting = room.waiting(cohort);
        assertThat(waiting).hasSize(TEAMS);
        waiting.forEach(task -> journeys.complete(task.id(), Map.of(), true, facilitator));
    }
}
