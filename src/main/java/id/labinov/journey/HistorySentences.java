package id.labinov.journey;

import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each event of a path says to a reader. */
@Component
class HistorySentences {

    private final Formats formats;
    private final Texts texts;

    HistorySentences(Formats formats, Texts texts) {
        this.formats = formats;
        this.texts = texts;
    }

    /** Empty for what says nothing to a reader: that a task opened is seen from what was done before. */
    Optional<String> of(HappeningRow row, HistoryWords words) {
        var key = "journey.history." + row.kind();
        return Optional.ofNullable(switch (row.kind()) {
            case "JourneyStarted", "StageEntered", "Resumed", "Withdrawn" -> texts.get(key, stage(row.stage()), row.visit());
            case "ObligationOpened" -> texts.get(key, task(row));
            case "TaskHolderChanged" -> holder(row, words);
            case "TaskClosed" -> row.detail().path("completed").asBoolean() ? closed(row) : null;
            case "SentBack" -> texts.get(key, stage(row.stage()), stage(Optional.of(row.text("to"))),
                    row.outcome().map(code -> words.reasons().getOrDefault(code, code)).orElse(""), row.texts("fields").size());
            case "DueDateMoved" -> texts.get(key, task(row), day(Optional.of(row.text("from")).filter(text -> !text.isEmpty()).map(Instant::parse), words),
                    day(row.due(), words));
            case "Undone" -> texts.get(key, task(row));
            case "JourneyEnded" -> texts.get(key, texts.get("journey.outcome." + row.outcome().orElse("DONE")));
            default -> null;
        });
    }

    private String closed(HappeningRow row) {
        return row.outcome().map(decision -> texts.get("journey.history.decided", task(row), texts.get("decision." + decision)))
                .orElseGet(() -> texts.get("journey.history.TaskClosed", task(row)));
    }

    /** Taking a task oneself, giving it to somebody, giving it back. */
    private String holder(HappeningRow row, HistoryWords words) {
        if (row.holder().isEmpty()) {
            return texts.get("journey.history.handed-back", task(row));
        }
        if (row.holder().equals(row.actor())) {
            return texts.get("journey.history.taken", task(row));
        }
        return texts.get("journey.history.given", task(row), words.name(row.holder().get()));
    }

    private String day(Optional<Instant> instant, HistoryWords words) {
        return instant.map(at -> formats.date(at.minusMillis(1), words.zone())).orElseGet(() -> texts.get("journey.tasks.no-due"));
    }

    private String task(HappeningRow row) {
        return row.taskKey().map(key -> texts.get("task." + key + ".title")).orElse("");
    }

    private String stage(Optional<String> key) {
        return key.filter(text -> !text.isEmpty()).map(text -> texts.get("stage." + text + ".name")).orElse("");
    }
}
