package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a met target would bring, on paths whose lengths are plain to see. */
class WhatIfTests {

    private static final Period APRIL = new Period(WorkedExample.at("04-01 00"), WorkedExample.at("05-01 00"));
    private static final List<StageTarget> PATH = Stream.of("A", "B").map(stage -> new StageTarget(stage, Optional.of(Duration.ofDays(2)))).toList();

    /** One day in B after so many in A. */
    private static Stream<String> path(int days) {
        return Stream.of("case-%d,stage_entered,A,1,,,,,04-01 00,", "case-%d,stage_left,A,1,,,,,04-%02d 00,ADVANCED", "case-%d,stage_entered,B,1,,,,,04-%02d 00,",
                "case-%d,stage_left,B,1,,,,,04-%02d 00,DONE").map(row -> row.formatted(days, days + (row.contains("DONE") ? 2 : 1)));
    }

    private static Optional<WhatIf> of(String stage, Stream<String> rows) {
        var table = StageTable.of(Build.log(Set.of("A", "B"), rows.toArray(String[]::new)), PATH, APRIL);
        return WhatIf.met(table.stage(stage), LeadTimes.of(table.known(), APRIL));
    }

    @Test
    void eachVisitEndsAtItsTargetAndWhatFollowsComesEarlier() {
        assertThat(of("A", IntStream.rangeClosed(1, 7).boxed().flatMap(WhatIfTests::path)))
                .contains(new WhatIf(Duration.ofDays(1 + 2 + 3 + 4 + 5), Optional.of(Duration.ofDays(5)), Optional.of(Duration.ofDays(3))));
    }

    @Test
    void allVisitsOfOneInnovationCount() {
        var again = Stream.of("again,stage_entered,A,1,,,,,04-01 00,", "again,stage_left,A,1,,,,,04-11 00,ADVANCED", "again,stage_entered,B,1,,,,,04-11 00,",
                "again,stage_left,B,1,,,,,04-12 00,RETURNED", "again,stage_entered,A,2,,,,,04-12 00,", "again,stage_left,A,2,,,,,04-17 00,ADVANCED",
                "again,stage_entered,B,2,,,,,04-17 00,", "again,stage_left,B,2,,,,,04-18 00,DONE");
        var six = IntStream.rangeClosed(8, 13).boxed().flatMap(WhatIfTests::path);

        // 9, 10, 11, 12, 13, 14 and 17 days become six times 3 and once 17 - 8 - 3 = 6.
        assertThat(of("A", Stream.concat(again, six)))
                .contains(new WhatIf(Duration.ofDays(8 + 3 + 6 + 7 + 8 + 9 + 10 + 11), Optional.of(Duration.ofDays(12)), Optional.of(Duration.ofDays(3))));
    }

    @Test
    void ofFewInnovationsOnlyTheLostDaysAreTold() {
        assertThat(of("A", IntStream.rangeClosed(1, 6).boxed().flatMap(WhatIfTests::path))).contains(new WhatIf(Duration.ofDays(1 + 2 + 3 + 4), Optional.empty(), Optional.empty()));
    }

    @Test
    void stageWithinItsTargetHasNothingToWin() {
        assertThat(of("B", IntStream.rangeClosed(1, 7).boxed().flatMap(WhatIfTests::path))).isEmpty();
    }
}
