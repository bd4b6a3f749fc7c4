package id.labinov.journey;

import id.labinov.innovation.DossierComments;
import id.labinov.innovation.DossierComments.Said;
import id.labinov.innovation.Innovation;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to an innovation in plain words (A21): who did what when, in whose name, and why. */
@Component
class History {

    private final HappeningRows events;
    private final People people;
    private final Positions positions;
    private final Regions regions;
    private final ReturnReasons reasons;
    private final Formats formats;
    private final Texts texts;
    private final DossierComments said;
    private final SignedLetters letters;
    private final Stages stages;

    History(HappeningRows events, People people, Positions positions, Regions regions, ReturnReasons reasons, Formats formats, Texts texts,
            DossierComments said, SignedLetters letters, Stages stages) {
        this.events = events;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.reasons = reasons;
        this.formats = formats;
        this.texts = texts;
        this.said = said;
        this.letters = letters;
        this.stages = stages;
    }

    /** @param sentence what was done
     *  @param who with the position or the one for whom was typed; empty for the system
     *  @param note the reason or the comment in the words of the person, may be empty */
    record Entry(Instant at, String who, String sentence, String note, boolean undone, boolean facilitated, boolean confidential) {}

    private record Words(Map<PersonId, String> names, Map<PositionId, String> titles, Map<String, String> reasons, Map<TaskId, String> letters,
            Set<String> worksheets, ZoneId zone) {}

    /** Newest first: what happened on the path, and what was said meanwhile, as far as this person may read it. */
    List<Entry> of(CurrentPerson me, Innovation innovation) {
        var rows = events.of(innovation.id());
        var comments = said.visible(me, innovation);
        var words = words(innovation, rows, comments);
        var entries = new ArrayList<Entry>();
        rows.stream().filter(row -> !onlyTaken(row, rows)).forEach(row -> sentence(row, words).ifPresent(text -> entries.add(
                new Entry(row.at(), who(row, words), text, row.text("reason"), row.undone(), row.facilitated(), false))));
        comments.forEach(one -> entries.add(new Entry(one.at(), one.writtenFor().map(leader -> typed(one.by(), leader, words))
                .orElseGet(() -> name(one.by(), words)), texts.get("journey.history.comment"), one.body(), false, false, one.confidential())));
        Collections.reverse(entries);
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private Words words(Innovation innovation, List<HappeningRow> rows, List<Said> comments) {
        var ids = Stream.concat(rows.stream().flatMap(History::people),
                comments.stream().flatMap(one -> Stream.concat(Stream.of(one.by()), one.writtenFor().stream())));
        return new Words(people.names(ids.collect(Collectors.toSet())),
                positions.titles(rows.stream().flatMap(row -> row.actorPosition().stream()).collect(Collectors.toSet())),
                reasons.texts(innovation.region(), rows.stream().filter(row -> row.is(SentBack.class)).flatMap(row -> row.outcome().stream()).toList()),
                letters.numbers(innovation.id()), stages.all().stream().map(Stage::worksheet).collect(Collectors.toSet()),
                regions.zone(innovation.region()));
    }

    /** Whoever completes a free task takes it by the way: the reader is told once. */
    private static boolean onlyTaken(HappeningRow row, List<HappeningRow> rows) {
        return row.is(TaskHolderChanged.class) && row.holder().equals(row.actor()) && rows.stream()
                .anyMatch(other -> other.is(TaskClosed.class) && other.act().equals(row.act()) && other.task().equals(row.task()));
    }

    private static Stream<PersonId> people(HappeningRow row) {
        return Stream.of(row.actor(), row.operatorFor(), row.holder(), person(row.text("from"))).flatMap(Optional::stream);
    }

    /** Reassignments note the former holder, moved due dates a former instant, in the same place. */
    private static Optional<PersonId> person(String text) {
        try {
            return text.length() == 36 ? Optional.of(new PersonId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException noPerson) {
            return Optional.empty();
        }
    }

    private String who(HappeningRow row, Words words) {
        var name = row.actor().map(actor -> name(actor, words)).orElse("");
        var letter = row.task().filter(task -> row.is(TaskClosed.class)).map(words.letters()::get);
        var title = row.actorPosition().map(words.titles()::get);
        if (letter.isPresent()) {
            return texts.get("journey.history.who-letter", title.orElse(""), letter.get(), name);
        }
        if (row.operatorFor().isPresent() && row.taskKey().filter(words.worksheets()::contains).isPresent()) {
            return typed(row.actor().orElseThrow(), row.operatorFor().get(), words);
        }
        var acting = row.operatorFor().map(absent -> texts.get("journey.history.who-substitute", name, name(absent, words))).orElse(name);
        return title.map(position -> texts.get("journey.history.who-position", acting, position)).orElse(acting);
    }

    private String typed(PersonId by, PersonId leader, Words words) {
        return texts.get("journey.history.who-typed", name(by, words), name(leader, words));
    }

    private String name(PersonId person, Words words) {
        return Optional.ofNullable(words.names().get(person)).orElseGet(() -> texts.get("journey.history.former-person"));
    }

    /** Empty for what says nothing to a reader: that a task opened is seen from what was done before. */
    private Optional<String> sentence(HappeningRow row, Words words) {
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
    private String holder(HappeningRow row, Words words) {
        if (row.holder().isEmpty()) {
            return texts.get("journey.history.handed-back", task(row));
        }
        if (row.holder().equals(row.actor())) {
            return texts.get("journey.history.taken", task(row));
        }
        return texts.get("journey.history.given", task(row), name(row.holder().get(), words));
    }

    private String day(Optional<Instant> instant, Words words) {
        return instant.map(at -> formats.date(at.minusMillis(1), words.zone())).orElseGet(() -> texts.get("journey.tasks.no-due"));
    }

    private String task(HappeningRow row) {
        return row.taskKey().map(key -> texts.get("task." + key + ".title")).orElse("");
    }

    private String stage(Optional<String> key) {
        return key.filter(text -> !text.isEmpty()).map(text -> texts.get("stage." + text + ".name")).orElse("");
    }
}
