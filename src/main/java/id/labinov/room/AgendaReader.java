package id.labinov.room;

import id.labinov.cohort.LabEvent;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agenda as pages show it, in the reader's language. */
@Component
class AgendaReader {

    private final Agenda agenda;
    private final RoomWall wall;
    private final Stages stages;
    private final Texts texts;
    private final Clock clock;

    AgendaReader(Agenda agenda, RoomWall wall, Stages stages, Texts texts, Clock clock) {
        this.agenda = agenda;
        this.wall = wall;
        this.stages = stages;
        this.texts = texts;
        this.clock = clock;
    }

    View of(LabEvent event) {
        var shown = wall.shown(event);
        var current = shown.flatMap(RoomWall.Shown::current);
        var lines = agenda.of(event).stream().map(one -> new Line(one, label(one), current.filter(one.id()::equals).isPresent())).toList();
        var running = lines.stream().filter(Line::current).findFirst();
        var now = running.map(Line::label).or(() -> shown.map(RoomWall.Shown::text)).orElse("");
        // Whole minutes that have begun: a wall that says 1 has still something left.
        var left = shown.flatMap(RoomWall.Shown::endsAt).map(end -> -Math.floorDiv(-Duration.between(Instant.now(clock), end).toSeconds(), 60L));
        return new View(lines, now, running.isPresent(), shown.flatMap(RoomWall.Shown::endsAt), left.orElse(0L), next(lines, running));
    }

    /** After the running one; while none runs, the first that was never on the wall. */
    private static Optional<Line> next(List<Line> lines, Optional<Line> running) {
        return running.isPresent() ? lines.stream().skip(lines.indexOf(running.get()) + 1L).findFirst()
                : lines.stream().filter(line -> line.activity().startedAt().isEmpty()).findFirst();
    }

    String label(Activity activity) {
        if (!activity.title().isEmpty()) {
            return activity.title();
        }
        var stage = activity.stage().flatMap(stages::find);
        return switch (activity.kind()) {
            case WORKSHEET -> stage.map(Stage::worksheet).map(form -> texts.get("task." + form + ".title")).orElseGet(() -> kind(activity));
            case GATE -> stage.map(Stage::key).map(key -> texts.get("room.agenda.gate-of", texts.get("stage." + key + ".name"))).orElseGet(() -> kind(activity));
            case TALK, BREAK -> kind(activity);
        };
    }

    private String kind(Activity activity) {
        return texts.get("room.kind." + activity.kind());
    }

    record Line(Activity activity, String label, boolean current) {}

    /** @param now what stands on the wall; empty for nothing
     *  @param fromAgenda whether that is one of the lines
     *  @param minutesLeft below one when its time is over */
    record View(List<Line> lines, String now, boolean fromAgenda, Optional<Instant> endsAt, long minutesLeft, Optional<Line> next) {

        public boolean overtime() {
            return endsAt.isPresent() && minutesLeft < 1;
        }
    }
}
