package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingsTests {

    private static final Instant START = Instant.parse("2026-04-06T00:00:00Z");

    /** As +a1: a takes it at one o'clock, -a3: a lays it down at three. */
    private static List<HolderChange> changes(String written) {
        return Stream.of(written.split(" ")).filter(change -> !change.isEmpty())
                .map(change -> new HolderChange(change.substring(1, 2), hour(change.substring(2)), change.charAt(0) == '+')).collect(Collectors.toList());
    }

    private static Instant hour(String hour) {
        return START.plus(Duration.ofHours(Long.parseLong(hour)));
    }

    private static String shown(Holding holding) {
        return holding.person() + " " + Duration.between(START, holding.span().from()).toHours() + "-" + Duration.between(START, holding.span().to()).toHours();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "+a1 -a3 +a5          | a 1-3, a 5-9     | handed back and taken again",
        "+a1 -a3 +b3          | a 1-3, b 3-9     | given from hand to hand",
        "+a1 +b3              | a 1-3, b 3-9     | given without being laid down",
        "+a1 -a3 +a3          | a 1-9            | the same person again",
        "+a1 +a3              | a 1-9            | the same person again, without being laid down",
        "+a1 -b3              | a 1-9            | laid down by somebody who had it not",
        "+a1 -b2 -a2 +b2 +c2  | a 1-2, c 2-9     | three hands in one instant",
        "+a1 -a2 +b2 -b2 +a2  | a 1-9            | away and back in one instant",
        "-a2 +a2              | a 2-9            | laid down before it was taken, at one instant",
        "+a12 -a13            | ''               | after the end",
        "+a9                  | a 9-9            | at the very end",
        "''                   | ''               | by nobody"})
    void holdingsDoNotDependOnTheOrderOfRows(String written, String expected, String what) {
        var changes = new ArrayList<>(changes(written));

        for (var turn = 0; turn < changes.size() + 1; turn++) {
            assertThat(Holdings.of(changes, hour("9")).stream().map(HoldingsTests::shown).collect(Collectors.joining(", "))).as(what).isEqualTo(expected);
            Collections.reverse(changes);
            Collections.rotate(changes, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, 0, 9", "CANCELLED, 9, 0"})
    void taskThatNobodyHeldIsHeldIfCompletedAndQueuedIfCancelled(String outcome, int queue, int held) {
        var task = new TaskFact("t", "form", "coach", new Span(START, hour("9")), outcome.equals("COMPLETED"), List.of());

        var time = task.time(hour("20"), TimeMeasure.CALENDAR);
        var before = task.knownAt(hour("5")).time(hour("5"), TimeMeasure.CALENDAR);

        assertThat(List.of(time.queue().toHours(), time.held().toHours())).containsExactly((long) queue, (long) held);
        assertThat(List.of(before.queue().toHours(), before.held().toHours())).containsExactly(5L, 0L);
    }
}
