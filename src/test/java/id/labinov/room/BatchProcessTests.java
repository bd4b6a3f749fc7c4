package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Role;
import id.labinov.room.Room.Reach;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JourneyPages
class BatchProcessTests {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Room room;
    @Autowired
    private Batches batches;
    @Autowired
    private BatchRows rows;
    @Autowired
    private BatchReader reader;
    @Autowired
    private BatchUndo undo;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Participants participants;
    @Autowired
    private JdbcClient jdbc;

    private RoomWorld world;

    @BeforeEach
    void aRoom() {
        world = new RoomWorld(beans, false);
    }

    @Test
    void whatWasAdvancedIsTakenBackAsAWholeByAnotherFacilitatorOnce() {
        world.innovations(3);
        advance();

        var batch = last();
        var first = undo(batch);
        var second = undo(batch);

        assertThat(batch).extracting(Batch::act, Batch::by, Batch::rows, Batch::done).containsExactly(Batch.Act.ADVANCE, world.manager, 3, 3);
        assertThat(first).extracting(RowResult::sentence).containsOnly("room.result.undone").hasSize(3);
        assertThat(second).extracting(RowResult::sentence).containsOnly("room.result.undone-already").hasSize(3);
        assertThat(world.stages()).containsExactly("DRUM_UP");
        assertThat(last()).extracting(Batch::done, Batch::undone).containsExactly(0, 3);
    }

    @Test
    void rowOnWhichSomebodyActedSinceStaysAndIsNamed() {
        var ids = world.innovations(3);
        advance();
        journeys.claim(journeys.openTasks(ids.get(1)).stream().filter(task -> !task.beside()).findFirst().orElseThrow().id(), Actor.of(world.innovator));

        var results = undo(last());

        assertThat(results).extracting(RowResult::name, RowResult::sentence).containsExactlyInAnyOrder(tuple("Inovasi 0", "room.result.undone"),
                tuple("Inovasi 1", "room.result.acted-since"), tuple("Inovasi 2", "room.result.undone"));
        assertThat(world.rows()).extracting(row -> row.stage().orElseThrow()).containsExactly("DRUM_UP", "DIAGNOSE", "DRUM_UP");
        assertThat(last()).extracting(Batch::done, Batch::undone).containsExactly(1, 2);
    }

    @Test
    void twoWhoTakeBackAtOnceTakeBackEachRowOnce() throws Exception {
        world.innovations(8);
        advance();
        var batch = last();
        var together = new CountDownLatch(2);
        Callable<List<RowResult>> press = () -> {
            together.countDown();
            together.await();
            return undo(batch);
        };
        var pool = Executors.newFixedThreadPool(2);

        var results = new ArrayList<RowResult>();
        for (var work : pool.invokeAll(List.of(press, press))) {
            results.addAll(work.get());
        }
        pool.shutdown();

        assertThat(results).hasSize(16).filteredOn(RowResult::done).hasSize(8);
        assertThat(results).filteredOn(result -> !result.done()).extracting(RowResult::sentence).containsOnly("room.result.undone-already");
        assertThat(world.stages()).containsExactly("DRUM_UP");
    }

    @Test
    void whatWasTakenBackIsDoneAgainByANewActOfItsOwn() {
        world.innovations(2);
        advance();
        var first = last();
        undo(first);

        advance();
        var second = last();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(undo(first)).extracting(RowResult::sentence).containsOnly("room.result.undone-already").hasSize(2);
        assertThat(world.stages()).containsExactly("DIAGNOSE");
        assertThat(undo(second)).allMatch(RowResult::done);
        assertThat(world.stages()).containsExactly("DRUM_UP");
    }

    @Test
    void laterActIsTakenBackBeforeTheEarlierOne() {
        world.innovations(1);
        advance();
        var earlier = last();
        advance();
        var later = last();

        assertThat(undo(earlier)).extracting(RowResult::sentence).containsExactly("room.result.acted-since");
        assertThat(undo(later)).allMatch(RowResult::done);
        assertThat(undo(earlier)).allMatch(RowResult::done);

        assertThat(world.stages()).containsExactly("DRUM_UP");
    }

    @Test
    void afterHalfAnHourItStands() {
        world.innovations(1);
        advance();
        var batch = last();
        jdbc.sql("update room_batch set at = at - interval '31' minute where id = ?").param(batch.id().value()).update();

        assertThatThrownBy(() -> undo.must(world.event, batch.id())).isInstanceOf(Conflict.class).hasMessage("room.batch.too-late");
        assertThat(rows.recent(world.event)).isEmpty();
    }

    @Test
    void decisionsAndReturnsAreTakenBackToo() {
        jdbc.sql("update cohort_gate set policy = 'BLOCKS' where cohort = ? and gate = 'DIAGNOSE'").params(world.cohortId.value()).update();
        world.innovations(2);
        advance();
        advance();
        room.decide(world.cohort(), world.event, world.seen(), world.signedIn(world.coach, Role.COACH));
        assertThat(undo(last())).allMatch(RowResult::done);
        assertThat(world.rows()).extracting(RoomRow::state).containsOnly("deciding");

        room.sendBack(world.cohort(), world.event, input("DRUM_UP", "", ""), Actor.of(world.coach));
        assertThat(world.stages()).containsExactly("DRUM_UP");
        assertThat(undo(last())).allMatch(RowResult::done);

        assertThat(world.rows()).extracting(RoomRow::state).containsOnly("deciding");
    }

    @Test
    void attendanceIsTakenBackWhereItIsStillTheLastWord() {
        world.innovations(1);
        participants.note(world.event.id(), List.of(world.innovator), Presence.PRESENT, Actor.of(world.coach));
        room.note(world.cohort(), world.event, world.seen(), Presence.ABSENT, Actor.of(world.manager));
        assertThat(noted()).isEqualTo(Optional.of(Presence.ABSENT));

        var batch = last();
        assertThat(undo(batch)).allMatch(RowResult::done);
        assertThat(noted()).isEqualTo(Optional.of(Presence.PRESENT));

        room.note(world.cohort(), world.event, world.seen(), Presence.ABSENT, Actor.of(world.manager));
        participants.note(world.event.id(), List.of(world.innovator), Presence.PRESENT, Actor.of(world.innovator));
        assertThat(undo(last())).extracting(RowResult::sentence).containsExactly("room.result.acted-since");
        assertThat(noted()).isEqualTo(Optional.of(Presence.PRESENT));
    }

    @Test
    void worksheetsGetDaysMoreFromTheManagerAndLoseThemAgain() {
        world.innovations(2);
        var before = dues();
        var input = input("", "3", "Hujan deras");

        var refused = room.extend(world.cohort(), world.event, Reach.CHOSEN, input, world.signedIn(world.coach, Role.COACH));
        assertThat(refused).extracting(RowResult::sentence).containsOnly("room.result.not-yours").hasSize(2);
        var results = room.extend(world.cohort(), world.event, Reach.CHOSEN, input, world.signedIn(world.manager, Role.MANAGER));

        assertThat(results).hasSize(2).allMatch(RowResult::done);
        assertThat(dues()).hasSize(2).isNotEqualTo(before);
        room.extend(world.cohort(), world.event, Reach.ALL, input, world.signedIn(world.manager, Role.MANAGER));
        assertThat(undo(last())).allMatch(RowResult::done);
        assertThat(undo(rows.recent(world.event).get(1))).allMatch(RowResult::done);
        assertThat(dues()).isEqualTo(before);
    }

    @Test
    void daysMoreAreCountedFromTheDateThatStands() {
        world.innovations(1);
        var input = input("", "2", "Hujan deras");
        room.extend(world.cohort(), world.event, Reach.ALL, input, world.signedIn(world.manager, Role.MANAGER));
        var first = dues().get(0).orElseThrow();

        room.extend(world.cohort(), world.event, Reach.ALL, input, world.signedIn(world.manager, Role.MANAGER));

        assertThat(dues()).containsExactly(Optional.of(first.plus(Duration.ofDays(2))));
        assertThatThrownBy(() -> room.extend(world.cohort(), world.event, Reach.ALL, input("", "0", " "), world.signedIn(world.manager, Role.MANAGER)))
                .isInstanceOf(InvalidInput.class).extracting(wrong -> ((InvalidInput) wrong).messages().size()).isEqualTo(2);
    }

    @Test
    void rowsThatAStoppedServerDidNotComeToAreNamed() {
        world.innovations(3);
        var due = world.rows();
        var keeping = batches.begin(world.event, Batch.Act.ADVANCE, due, Actor.of(world.manager));
        keeping.keep(due.get(0), () -> journeys.complete(due.get(0).task().orElseThrow(), Map.of(), true, Actor.of(world.manager)));

        var shown = reader.of(world.signedIn(world.coach, Role.COACH), world.cohort(), world.event);

        assertThat(shown).hasSize(1).first().satisfies(line -> {
            assertThat(line.batch()).extracting(Batch::rows, Batch::done, Batch::waiting).containsExactly(3, 1, 2);
            assertThat(line.waiting()).containsExactly("Inovasi 1", "Inovasi 2");
        });
        assertThat(undo(last())).hasSize(1).allMatch(RowResult::done);
    }

    private void advance() {
        assertThat(room.advance(world.cohort(), world.event, Reach.ALL, world.seen(), List.of(), Actor.of(world.manager))).allMatch(RowResult::done);
    }

    private Batch last() {
        return rows.recent(world.event).get(0);
    }

    private List<RowResult> undo(Batch batch) {
        return undo.undo(world.event, undo.must(world.event, batch.id()), "Dibatalkan", Actor.of(world.coach));
    }

    private Optional<Presence> noted() {
        return Optional.ofNullable(participants.attendance(world.cohortId).getOrDefault(world.event.id(), Map.of()).get(world.innovator));
    }

    private List<Optional<Instant>> dues() {
        return world.rows().stream().map(row -> row.task().flatMap(journeys::openTask).orElseThrow().due()).toList();
    }

    private RoomInput input(String target, String days, String dueReason) {
        var all = world.seen().stream().map(Seen::toString).toList();
        return new RoomInput(all, all, false, target, "incomplete", "Lengkapi", null, null, days, dueReason);
    }
}
