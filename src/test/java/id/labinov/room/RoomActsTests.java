package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomActsTests {

    private static final Keeping NOWHERE = (row, act) -> act.run();
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    private final Map<TaskId, Integer> completed = new ConcurrentHashMap<>();
    private final Set<TaskId> broken = ConcurrentHashMap.newKeySet();
    private final RoomActs room = new RoomActs(journeys(), null, null);

    @Test
    void eachRowHasItsOwnResult() {
        var ready = aRow(0);
        var incomplete = aRow(3);
        var deciding = aRowWithoutWorksheet();
        var failing = aRow(0);
        broken.add(failing.task().orElseThrow());

        var results = room.advance(List.of(ready, deciding, failing, incomplete), SOMEBODY, NOWHERE);

        assertThat(results).extracting(RowResult::sentence).containsExactly("room.result.advanced", "room.result.no-worksheet",
                "room.result.failed", "room.result.advanced");
        assertThat(completed.keySet()).containsExactlyInAnyOrder(ready.task().orElseThrow(), incomplete.task().orElseThrow());
    }

    @Test
    void twoFacilitatorsAtOnceMoveEachRowOnce() throws Exception {
        var rows = IntStream.range(0, 180).mapToObj(number -> aRow(0)).toList();
        var together = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        var work = List.of(pool.submit(() -> advanceTogether(rows, together)), pool.submit(() -> advanceTogether(rows, together)));

        var results = Stream.concat(work.get(0).get().stream(), work.get(1).get().stream()).toList();
        pool.shutdown();

        assertThat(results).filteredOn(RowResult::done).hasSize(180);
        assertThat(results).filteredOn(result -> !result.done()).hasSize(180)
                .allSatisfy(result -> assertThat(result.sentence()).isEqualTo("room.result.moved-already"));
        assertThat(completed.values()).containsOnly(1);
    }

    @Test
    void rowRemembersWhichWorksheetThePageShowed() {
        var row = aRow(0);

        assertThat(Seen.of(row.seen())).isEqualTo(new Seen(row.innovation(), row.task()));
        assertThat(Seen.of(aRowWithoutWorksheet().seen()).task()).isEmpty();
    }

    @Test
    void filterLooksIntoNameNumberAndAgency() {
        var row = aRow(2);

        assertThat(row.fits(new RoomFilter(" LAPADDE ", "DESIGN", "missing", ""))).isTrue();
        assertThat(row.fits(new RoomFilter("", "DISPLAY", "", ""))).isFalse();
        assertThat(row.fits(new RoomFilter("", "", "ready", ""))).isFalse();
    }

    private List<RowResult> advanceTogether(List<RoomRow> rows, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        return room.advance(rows, SOMEBODY, NOWHERE);
    }

    private static RoomRow aRow(int missing) {
        return new RoomRow(InnovationId.next(), "PRE-2023-0001", "Antar obat", "Puskesmas Lapadde", Optional.of("DESIGN"),
                Optional.of(TaskId.next()), Optional.empty(), missing, false, missing, 0, 0, 0, 2, Optional.empty(), Optional.empty());
    }

    private static RoomRow aRowWithoutWorksheet() {
        return new RoomRow(InnovationId.next(), "PRE-2023-0002", "Bank sampah", "Kelurahan Lemoe", Optional.of("DESIGN"), Optional.empty(), Optional.empty(),
                0, false, 0, 1, 0, 0, 2, Optional.empty(), Optional.empty());
    }

    /** Only completing: the first time moves the task, the second finds it gone. */
    private Journeys journeys() {
        return (Journeys) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journeys.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("complete") || !Boolean.TRUE.equals(arguments[2])) {
                throw new AssertionError(method + " was not expected");
            }
            if (broken.contains(arguments[0])) {
                throw new IllegalStateException("broken");
            }
            if (completed.putIfAbsent((TaskId) arguments[0], 1) != null) {
                throw new Conflict("journey.task.done-meanwhile");
            }
            return null;
        });
    }
}
