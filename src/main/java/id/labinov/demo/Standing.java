package id.labinov.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A row of {@code demo/standings.csv}: how far an innovation is driven, explained in {@code demo/about.md}.
 * @param entry stage where the path starts, empty for the cohort's first
 * @param goal for example {@code DESIGN:gate}
 * @param days per stage the day after the cohort's beginning on which its worksheet was handed in
 * @param filling {@code gate}, {@code full} or empty
 * @param answers set of {@code demo/answers.yaml} */
record Standing(String number, String cohort, String entry, String goal, List<OptionalInt> days, String filling, String answers) {

    static Standing of(Map<String, String> row) {
        var days = new ArrayList<OptionalInt>();
        for (var day : row.get("hari").split(";", -1)) {
            days.add(day.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day)));
        }
        return new Standing(row.get("nomor"), row.get("kegiatan"), row.get("masuk"), row.get("posisi"), days, row.get("isian"), row.get("jawaban"));
    }

    OptionalInt day(int stage) {
        return stage <= days.size() ? days.get(stage - 1) : OptionalInt.empty();
    }

    /** The part before the colon: a stage, {@code DONE} or {@code END}. */
    String place() {
        return goal.substring(0, goal.indexOf(':'));
    }

    /** The part behind the colon. */
    String state() {
        return goal.substring(goal.indexOf(':') + 1);
    }
}
