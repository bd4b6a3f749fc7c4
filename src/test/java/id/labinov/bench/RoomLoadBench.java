package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.form.DecisionForms;
import id.labinov.form.FormVersion;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A room at work: sixty-five people save every two seconds and three facilitators look and advance, against as many raw draft writes at the same pace:
 * a server that falls behind answers fewer. Beside it, without a target, the same as fast as the server answers: what it could do beyond a room. */
class RoomLoadBench {

    private static final int PEOPLE = 65;
    private static final int FACILITATORS = 3;
    private static final int PACED_SAVES = 15;
    private static final int PACED_ROUNDS = 3;
    private static final int SAVES = 10;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final String FORM = "drum-up-worksheet";

    /** Somebody with two worksheets: one written through the browser, one in-process. */
    private record Writer(PersonId person, RoomWriter browser, InnovationId raw, FormVersion form, int[] version) {}

    private Worksheets worksheets;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aRoomAtWorkAgainstRawDraftWrites(BenchDatabase database) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE + FACILITATORS);
        try (var application = BenchApplication.start(database.fresh())) {
            worksheets = application.getBean(Worksheets.class);
            var place = BenchPlace.in(application);
            var cohort = place.everyGateIs("OFF");
            var event = eventToday(place, cohort);
            var signIns = new BenchSignIns(application);
            var facilitators = IntStream.range(0, FACILITATORS).mapToObj(number -> place.person(Role.COACH)).toList();
            var persons = IntStream.range(0, PEOPLE).mapToObj(number -> place.person(Role.INNOVATOR)).toList();
            signIns.prepare(Stream.concat(persons.stream(), facilitators.stream()).toList());
            var writers = new ArrayList<Writer>();
            for (var person : persons) {
                writers.add(writer(place, signIns, person, cohort));
            }
            var room = new ArrayList<RoomFacilitator>();
            for (var facilitator : facilitators) {
                room.add(new RoomFacilitator(signIns.signIn(facilitator), "/events/" + event.id() + "/run"));
            }
            for (var round = 0; round < WARM_UP; round++) {
                byHttp(writers, room, threads);
                inProcess(writers, threads);
            }

            var each = new ConcurrentLinkedQueue<Double>();
            var paced = Alternating.measure(PACED_ROUNDS, () -> atWork(room, threads, () -> paced(writers, threads, writer -> each.add(Alternating.seconds(writer.browser()::save)))),
                    () -> paced(writers, threads, this::saveRaw));
            report(database, paced, List.copyOf(each), room);
            reportBeyond(database, Alternating.measure(ROUNDS, () -> byHttp(writers, room, threads), () -> inProcess(writers, threads)));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void report(BenchDatabase database, Alternating.Times paced, List<Double> each, List<RoomFacilitator> room) throws Exception {
        var median = BenchReport.median(each);
        var late = BenchReport.percentile(each, 0.99);
        // Whatever was not answered as it should has ended the run: what is reported has no errors.
        new BenchReport().add("room-load" + database.suffix(), "autosaves answered a second, everybody saving every two seconds with three facilitators at work / raw draft writes a second at the same pace",
                paced.speeds(), Map.of("target", "at least 0.4; p99 of an autosave at most 8 times the median", "people", PEOPLE, "facilitators", FACILITATORS,
                        "errors", 0, "autosaveMedianMillis", median * 1000, "autosaveP99Millis", late * 1000, "p99ToMedian", late / median,
                        "autosavesPerSecond", PEOPLE * PACED_SAVES / BenchReport.median(paced.first()), "facilitatorsActs", room.stream().mapToInt(RoomFacilitator::acts).sum()));
    }

    private static void reportBeyond(BenchDatabase database, Alternating.Times times) throws Exception {
        new BenchReport().add("room-load-beyond" + database.suffix(), "the same without a pause: autosaves a second over HTTP / raw draft writes a second", times.speeds(),
                Map.of("target", "none", "autosavesPerSecond", PEOPLE * SAVES / BenchReport.median(times.first()), "rawPerSecond", PEOPLE * SAVES / BenchReport.median(times.second())));
    }

    private static LabEvent eventToday(BenchPlace place, CohortId cohort) {
        var today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        var events = place.bean(LabEvents.class);
        return events.find(events.add(cohort, new EventPlanning("Temu", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DRUM_UP")),
                Actor.of(place.manager()))).orElseThrow();
    }

    private static Writer writer(BenchPlace place, BenchSignIns signIns, PersonId person, CohortId cohort) throws Exception {
        var own = place.innovation(person, cohort);
        var raw = place.innovation(person, cohort);
        return new Writer(person, new RoomWriter(signIns.signIn(person), own, FORM), raw, place.bean(DecisionForms.class).version(raw, FORM).orElseThrow(), new int[1]);
    }

    private interface Save {
        void by(Writer writer) throws Exception;
    }

    /** Everybody saves every two seconds, not all in the same one. */
    private static Void paced(List<Writer> writers, ExecutorService threads, Save save) throws Exception {
        var start = System.nanoTime();
        all(threads, IntStream.range(0, writers.size()).mapToObj(number -> (Callable<Void>) () -> {
            for (var turn = 0; turn < PACED_SAVES; turn++) {
                var due = start + (long) ((turn + number / (double) PEOPLE) * 2e9);
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                save.by(writers.get(number));
            }
            return null;
        }).toList());
        return null;
    }

    private void byHttp(List<Writer> writers, List<RoomFacilitator> room, ExecutorService threads) throws Exception {
        atWork(room, threads, () -> all(threads, writers.stream().map(writer -> (Callable<Void>) () -> {
            for (var save = 0; save < SAVES; save++) {
                writer.browser().save();
            }
            return null;
        }).toList()));
    }

    private void inProcess(List<Writer> writers, ExecutorService threads) throws Exception {
        all(threads, writers.stream().map(writer -> (Callable<Void>) () -> {
            for (var save = 0; save < SAVES; save++) {
                saveRaw(writer);
            }
            return null;
        }).toList());
    }

    private void saveRaw(Writer writer) {
        var saved = worksheets.saveDraft(writer.raw(), writer.form(), writer.raw().value(), Map.of("pledge", RoomWriter.text(writer.version()[0])),
                writer.version()[0], Actor.of(writer.person()), Instant.now());
        assertThat(saved.version()).isEqualTo(writer.version()[0] + 1);
        writer.version()[0] = saved.version();
    }

    /** The facilitators look and act as long as it takes. */
    private static <T> T atWork(List<RoomFacilitator> room, ExecutorService threads, Callable<T> work) throws Exception {
        room.forEach(RoomFacilitator::begin);
        var acting = room.stream().map(threads::submit).toList();
        try {
            return work.call();
        } finally {
            room.forEach(RoomFacilitator::end);
            for (var one : acting) {
                one.get();
            }
        }
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> works) throws Exception {
        var results = new ArrayList<T>();
        for (var result : threads.invokeAll(works)) {
            results.add(result.get());
        }
        return results;
    }
}
