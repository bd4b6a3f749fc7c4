package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.demo.DemoFounding.Founded;
import id.labinov.demo.DemoPlan.CohortPlan;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns a row of {@code standings.csv} into what happened when. */
@Component
@Profile("demo")
class DemoStory {

    private final DemoActs acts;
    private final Stages stages;

    DemoStory(DemoActs acts, Stages stages) {
        this.acts = acts;
        this.stages = stages;
    }

    /** One moment of the demo's year. */
    record Moment(Instant at, Runnable act) {}

    /** All moments of one innovation after its registration. */
    List<Moment> tell(Standing standing, CohortPlan plan, LocalDate opens, ZoneId zone, Founded founded, Supplier<CohortId> cohort) {
        var teller = new Teller(standing, plan, opens, zone, founded, cohort, new ArrayList<>());
        if (standing.number().startsWith("PRE-2023") && plan.year() == 2024) {
            var entry = Optional.of(standing.entry()).filter(stage -> !stage.isEmpty());
            teller.on(0, 0, () -> acts.join(teller.innovation(acts), cohort.get(), entry, founded.by()));
        }
        teller.on(0, 1, () -> acts.hintCoach(teller.innovation(acts), founded.by()));
        long last = 0;
        for (var stage : stages.all()) {
            var day = standing.day(stage.order());
            if (day.isPresent()) {
                last = day.getAsInt();
                handedIn(teller, stage, last);
            }
        }
        ending(teller, last);
        return teller.moments();
    }

    private void handedIn(Teller teller, Stage stage, long day) {
        var here = teller.standing().place().equals(stage.key());
        var inRoom = teller.eventDay(day);
        teller.on(day, 20 * stage.order(), () -> acts.handIn(teller.innovation(acts), stage.key(), teller.standing(), inRoom));
        if (stage.gate() && !here && !endsAt(teller.standing(), stage) && !headAbsent(teller, stage)) {
            var later = stage.order() == 1 ? 3 + Math.floorMod(teller.standing().number().hashCode(), 9) : 0;
            teller.on(day + later, 20 * stage.order() + 12, () -> acts.decide(teller.innovation(acts), stage.key(), Optional.empty(), Map.of("decision", "ADVANCE")));
        }
    }

    /** Some heads were not in the room and have not decided since: their decision waits beside the path. */
    private static boolean headAbsent(Teller teller, Stage stage) {
        return stage.order() == 1 && Math.floorMod(teller.standing().number().hashCode(), 4) == 1;
    }

    /** Whether the path ends with this stage's decision, so that no other one is given. */
    private static boolean endsAt(Standing standing, Stage stage) {
        var first = standing.state().equals("declined") || standing.state().startsWith("merged");
        return standing.place().equals("END") && first && stage.order() == 1;
    }

    private void ending(Teller teller, long last) {
        var standing = teller.standing();
        var state = standing.state();
        var first = stages.all().get(0).key();
        switch (standing.place()) {
            case "DONE" -> inside(teller, last, 4);
            case "END" -> ended(teller, last, state, first);
            default -> standing(teller, last, state);
        }
    }

    private void ended(Teller teller, long last, String state, String first) {
        if (state.startsWith("withdrawn")) {
            teller.on(last + 2, 0, () -> acts.withdraw(teller.innovation(acts)));
        } else if (state.equals("declined")) {
            teller.on(last + 2, 0, () -> acts.decide(teller.innovation(acts), first, Optional.empty(), Map.of("decision", "DECLINE",
                    "reasonCode", "plan-unrealistic", "reason", "Tahun ini unit menyelesaikan pemindahan kantor; usul diajukan lagi tahun depan.")));
        } else if (state.startsWith("merged")) {
            teller.on(last + 2, 0, () -> acts.decide(teller.innovation(acts), first, Optional.empty(), Map.of("decision", "MERGE",
                    "mergeInto", state.substring(state.indexOf('>') + 1), "reason", "Kedua gagasan melayani warga yang sama.")));
        } else {
            inside(teller, last, 1);
            teller.on(last + 2, 40, () -> acts.decide(teller.innovation(acts), lastStage(), Optional.of("submission-decision"),
                    Map.of("decision", "NOT_SELECTED", "reasonCode", "benefit-unmeasured", "reason", "Manfaat belum diukur; layak dilanjutkan tahun depan.")));
        }
    }

    private void standing(Teller teller, long last, String state) {
        var stage = teller.standing().place();
        switch (state) {
            case "worksheet" -> teller.on(last + 3, 0, () -> acts.write(teller.innovation(acts), stage, teller.standing()));
            case "returned" -> returned(teller, last, stage);
            case "later" -> teller.on(last + 2, 0, () -> acts.decide(teller.innovation(acts), stage, Optional.empty(), Map.of("decision", "LATER",
                    "laterUntil", acts.today(teller.founded().region()).plusDays(21).toString())));
            case "decision" -> inside(teller, last, 1);
            case "sign-off" -> inside(teller, last, 2);
            case "record" -> inside(teller, last, 3);
            default -> {
                if (state.startsWith("back-from-")) {
                    teller.on(last + 4, 0, () -> acts.sendBack(teller.innovation(acts), stage));
                }
            }
        }
    }

    private void returned(Teller teller, long last, String stage) {
        var submission = stage.equals(lastStage());
        if (submission) {
            inside(teller, last, 1);
        }
        teller.on(last + 2, 15, () -> acts.decide(teller.innovation(acts), stage,
                submission ? Optional.of("submission-decision") : Optional.empty(), Map.of("decision", "COMPLETE", "reasonCode", "data-incomplete",
                        "reason", "Tambahkan angka sebelum dan sesudah, lengkap dengan sumbernya.")));
    }

    /** The chain of the last stage, a day apart. */
    private void inside(Teller teller, long last, int steps) {
        var chain = List.of("review", "submission-decision", "agency-sign-off", "record-submission");
        for (int step = 0; step < steps; step++) {
            var key = chain.get(step);
            var after = step + 1;
            teller.on(last + after, 30, () -> acts.decide(teller.innovation(acts), lastStage(), Optional.of(key), answers(key, teller, after)));
        }
    }

    private Map<String, Object> answers(String key, Teller teller, int after) {
        var score = Math.floorMod(teller.standing().number().hashCode() + after, 3) + 3;
        return switch (key) {
            case "review" -> Map.of("disclosure", "NONE", "suitability", score > 3 ? "SUITABLE" : "WITH_CHANGES", "scoreNovelty", "" + score,
                    "scoreBenefit", "" + Math.min(5, score + 1), "scoreAdaptability", "" + score, "advice", "Tampilkan angka sebelum dan sesudah berdampingan.");
            case "agency-sign-off" -> Map.of("decision", "ADVANCE", "signedBy", "HEAD");
            case "record-submission" -> Map.of("target", "LOCAL_CONTEST", "submittedOn", acts.today(teller.founded().region()).toString(),
                    "externalNumber", "LID/" + teller.standing().number().substring(9) + "/" + teller.plan().year());
            default -> Map.of("decision", "ADVANCE");
        };
    }

    private String lastStage() {
        return stages.all().get(stages.all().size() - 1).key();
    }
}
