package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.room.Activity.Kind;
import id.labinov.room.Activity.Planned;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may stand on an agenda, and what the stages of an event suggest for it. */
@Component
class AgendaRules {

    static final int LONGEST = 600;
    private static final int WORKSHEET = 45;
    private static final int GATE = 15;
    private static final int BREAK = 15;

    private final Stages stages;

    AgendaRules(Stages stages) {
        this.stages = stages;
    }

    /** @throws InvalidInput with one sentence per field */
    Planned read(ActivityForm form, Cohort cohort) {
        var problems = new ArrayList<FieldMessage>();
        var kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(form.kind())).findFirst();
        problemIf(problems, kind.isEmpty(), "kind", "room.activity.kind-missing");
        var stage = kind.filter(Kind::ofStage).flatMap(one -> stages.find(form.stage())).filter(one -> cohort.walks(one.key()));
        problemIf(problems, kind.filter(Kind::ofStage).isPresent() && stage.isEmpty(), "stage", "room.activity.stage-missing");
        problemIf(problems, kind.equals(Optional.of(Kind.GATE)) && stage.filter(one -> !one.gate()).isPresent(), "stage", "room.activity.stage-without-gate");
        problemIf(problems, kind.equals(Optional.of(Kind.TALK)) && form.title().isEmpty(), "title", "room.activity.title-missing");
        problemIf(problems, form.title().length() > RoomWall.LONGEST || form.title().indexOf('\0') >= 0, "title", "room.wall.too-long", RoomWall.LONGEST);
        var minutes = form.minutes().matches("\\d{1,3}") ? Integer.parseInt(form.minutes()) : 0;
        problemIf(problems, minutes < 1 || minutes > LONGEST, "minutes", "room.wall.minutes-range");
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Planned(kind.orElseThrow(), stage.map(Stage::key), form.title(), minutes);
    }

    /** For each stage of the event its worksheet and, where it has one, its gate; a break before the next stage. */
    List<Planned> suggested(LabEvent event) {
        var planned = new ArrayList<Planned>();
        event.stages().stream().map(stages::find).flatMap(Optional::stream).forEach(stage -> {
            if (!planned.isEmpty()) {
                planned.add(new Planned(Kind.BREAK, Optional.empty(), "", BREAK));
            }
            planned.add(new Planned(Kind.WORKSHEET, Optional.of(stage.key()), "", WORKSHEET));
            if (stage.gate()) {
                planned.add(new Planned(Kind.GATE, Optional.of(stage.key()), "", GATE));
            }
        });
        return planned;
    }

    private static void problemIf(List<FieldMessage> problems, boolean wrong, String field, String sentence, Object... arguments) {
        if (wrong) {
            problems.add(new FieldMessage(field, sentence, List.of(arguments)));
        }
    }
}
