package id.labinov.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Histories as they may happen: returns, withdrawals, tasks in parallel, handed back, ended by nobody, outliving their visit; on whole hours, so
 * that many things happen at one instant. */
final class RandomHistories {

    static final List<String> STAGES = List.of("A", "B", "C", "D");
    static final Instant START = WorkedExample.at("04-06 00");
    /** Longer than any history that is made here. */
    static final int HOURS = 2_000;

    /** A task: begins so many hours into its visit, ends so many later or (0) never, and changes hands at these hours. */
    record RandomTask(int begins, int lasts, boolean completed, String role, List<Integer> hands) {}

    /** A visit: how long, and what came of it: 0 back, 1 withdrawn, else on; so many tasks. */
    record RandomVisit(int hours, int turn, List<RandomTask> tasks) {}

    /** @param finished whether the last visit was left */
    record RandomCase(int begins, List<RandomVisit> visits, boolean finished) {}

    private RandomHistories() {}

    static Arbitrary<List<LogEvent>> events() {
        return cases().list().ofMinSize(1).ofMaxSize(6).map(cases -> {
            var events = new ArrayList<LogEvent>();
            IntStream.range(0, cases.size()).forEach(place -> add(events, "case-" + place, cases.get(place)));
            return events;
        });
    }

    private static Arbitrary<RandomCase> cases() {
        var tasks = Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 60), Arbitraries.of(true, false),
                Arbitraries.of("innovator", "coach"), Arbitraries.integers().between(0, 60).list().ofMaxSize(4)).as(RandomTask::new);
        var visits = Combinators.combine(Arbitraries.integers().between(0, 50), Arbitraries.integers().between(0, 7), tasks.list().ofMaxSize(3))
                .as(RandomVisit::new);
        return Combinators.combine(Arbitraries.integers().between(0, 400), visits.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(true, false))
                .as(RandomCase::new);
    }

    private static void add(List<LogEvent> events, String name, RandomCase one) {
        var numbers = new HashMap<String, Integer>();
        var stage = 0;
        var hour = one.begins();
        for (var place = 0; place < one.visits().size() && stage < STAGES.size(); place++) {
            var visit = one.visits().get(place);
            var last = place == one.visits().size() - 1;
            var outcome = outcome(visit.turn(), stage);
            var number = numbers.merge(STAGES.get(stage), 1, Integer::sum);
            events.add(event(name, EventType.STAGE_ENTERED, stage, number, hour, ""));
            if (!last || one.finished()) {
                events.add(event(name, EventType.STAGE_LEFT, stage, number, hour + visit.hours(), outcome.name()));
            }
            for (var task : visit.tasks()) {
                task(events, event(name, EventType.TASK_CREATED, stage, number, hour + Math.min(task.begins(), visit.hours()), ""), task);
            }
            hour += visit.hours();
            // One who withdrew may come again two days later, to the same stage.
            hour += outcome == Outcome.WITHDRAWN ? 48 : 0;
            stage = outcome == Outcome.DONE ? STAGES.size() : stage + Map.of(Outcome.RETURNED, -1, Outcome.ADVANCED, 1).getOrDefault(outcome, 0);
        }
    }

    private static Outcome outcome(int turn, int stage) {
        if (turn == 1) {
            return Outcome.WITHDRAWN;
        }
        return turn == 0 && stage > 0 ? Outcome.RETURNED : stage == STAGES.size() - 1 ? Outcome.DONE : Outcome.ADVANCED;
    }

    private static LogEvent event(String name, EventType type, int stage, int number, int hour, String outcome) {
        return new LogEvent(name, type, STAGES.get(stage), number, "", "", "", "", START.plus(Duration.ofHours(hour)), outcome);
    }

    private static void task(List<LogEvent> events, LogEvent at, RandomTask task) {
        var id = "t" + events.size();
        events.add(of(at, EventType.TASK_CREATED, id, task, "", 0, ""));
        var hands = task.hands().stream().sorted().toList();
        for (var hand = 0; hand < hands.size(); hand++) {
            var type = hand % 2 == 0 ? EventType.TASK_ASSIGNED : EventType.TASK_UNASSIGNED;
            events.add(of(at, type, id, task, "person-" + hand / 2 % 2, hands.get(hand), ""));
        }
        if (task.lasts() > 0) {
            events.add(of(at, EventType.TASK_ENDED, id, task, "", task.lasts(), task.completed() ? LogEvent.COMPLETED : LogEvent.CANCELLED));
        }
    }

    private static LogEvent of(LogEvent at, EventType type, String id, RandomTask task, String person, int later, String outcome) {
        return new LogEvent(at.caseName(), type, at.stage(), at.visit(), "form", id, task.role(), person, at.time().plus(Duration.ofHours(later)), outcome);
    }
}
