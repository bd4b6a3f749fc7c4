package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.form.Worksheets;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Role;
import id.labinov.room.Room.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JourneyPages
class RoomProcessTests {

    private static final int ACTS_OF_THE_DAY = 30;

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Room room;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Worksheets worksheets;
    @Autowired
    private JdbcClient jdbc;

    private RoomWorld world;

    @BeforeEach
    void aRoom() {
        world = new RoomWorld(beans, false);
    }

    @Test
    void thirtyEightTeamsReachDeliveryWithFewActsAndNoHeadOnline() {
        world.innovations(38);

        var acts = 0;
        while (!world.stages().equals(List.of("DELIVERY")) && acts < ACTS_OF_THE_DAY) {
            acts++;
            assertThat(advance(Reach.ALL, world.seen())).hasSize(38).allMatch(RowResult::done);
        }

        assertThat(acts).isEqualTo(3);
        assertThat(world.rows()).hasSize(38).allSatisfy(row -> {
            assertThat(row.stage()).contains("DELIVERY");
            assertThat(row.obligations()).isEqualTo(3);
        });
    }

    @Test
    void twoFacilitatorsAtOnceMoveEachRowOnce() throws Exception {
        world.innovations(8);
        var seen = world.seen();
        var together = new CountDownLatch(2);
        Callable<List<RowResult>> press = () -> {
            together.countDown();
            together.await();
            return advance(Reach.ALL, seen);
        };
        var pool = Executors.newFixedThreadPool(2);

        var results = new ArrayList<RowResult>();
        for (var work : pool.invokeAll(List.of(press, press))) {
            results.addAll(work.get());
        }
        pool.shutdown();

        assertThat(results).filteredOn(RowResult::done).hasSize(8);
        assertThat(world.stages()).containsExactly("DIAGNOSE");
    }

    @Test
    void rowThatIsGoneHoldsUpNoOther() {
        var ids = world.innovations(3);
        var seen = world.seen();
        journeys.withdraw(ids.get(1), "Tim mundur", Actor.of(world.manager));

        var results = advance(Reach.ALL, seen);

        assertThat(results).extracting(RowResult::sentence)
                .containsExactlyInAnyOrder("room.result.advanced", "room.result.advanced", "room.result.moved-already");
        assertThat(world.rows()).extracting(row -> row.stage().orElse("-")).containsExactlyInAnyOrder("DIAGNOSE", "DIAGNOSE", "-");
    }

    @Test
    void onlyReadyRowsGoWhenTheReadyOnesAreAsked() {
        world.innovations(2);

        assertThat(advance(Reach.READY, world.seen())).isEmpty();
        assertThat(world.stages()).containsExactly("DRUM_UP");
    }

    @Test
    void whatCameBackIsNotReadyUntilTheTeamHasTouchedIt() {
        var innovation = world.innovations(1).get(0);
        var form = journeys.form(journeys.openTasks(innovation).get(0).id());
        worksheets.mark(innovation, form.key(), List.of("supportNeeded"), "", "Sebutkan dukungannya.", Actor.of(world.coach), Instant.now());
        assertThat(world.rows()).extracting(RoomRow::returned).containsExactly(true);
        assertThat(world.rows()).extracting(RoomRow::ready).containsExactly(false);

        worksheets.saveDraft(innovation, form, innovation.value(), Map.of("supportNeeded", "Disetujui rapat."), 0, Actor.of(world.coach), Instant.now().plusSeconds(5));

        assertThat(world.rows()).extracting(RoomRow::returned).containsExactly(false);
    }

    @Test
    void coachDecidesInTheRoomWhatBlocksIt() {
        blocks("DIAGNOSE");
        world.innovations(2);
        advance(Reach.ALL, world.seen());
        advance(Reach.ALL, world.seen());
        assertThat(world.rows()).extracting(RoomRow::state).containsOnly("deciding");

        var refused = room.decide(world.cohort(), world.event, world.seen(), world.signedIn(world.manager, Role.INNOVATOR));
        var results = room.decide(world.cohort(), world.event, world.seen(), world.signedIn(world.coach, Role.COACH));

        assertThat(refused).noneMatch(RowResult::done);
        assertThat(results).extracting(RowResult::sentence).containsExactly("room.result.decided", "room.result.decided");
        assertThat(world.stages()).containsExactly("DESIGN");
    }

    private void blocks(String gate) {
        jdbc.sql("update cohort_gate set policy = 'BLOCKS' where cohort = ? and gate = ?").params(world.cohortId.value(), gate).update();
    }

    private List<RowResult> advance(Reach reach, List<Seen> seen) {
        return room.advance(world.cohort(), world.event, reach, seen, List.of(), Actor.of(world.manager));
    }
}
