package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    History(HappeningRows events, People people, Positions positions, Regions regions, ReturnReasons reasons, Formats formats, Texts texts) {
        this.events = events;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.reasons = reasons;
        this.formats = formats;
        this.texts = texts;
    }

    /** @param sentence what was done
     *  @param who with the position or the one for whom was typed; empty for the system
     *  @param note the reason in the words of the person, may be empty */
    record Entry(Instant at, String who, String sentence, String note, boolean undone, boolean facilitated) {}

    private record Words(Map<PersonId, String> names, Map<PositionId, String> titles, Map<String, String> reasons, ZoneId zone) {}

    /** Newest first. */
    List<Entry> of(InnovationId innovation, RegionId region) {
        var rows = events.of(innovation);
        var zone = regions.zone(region);
        var words = new Words(people.names(rows.stream().flatMap(History::people).collect(Collectors.toSet())),
                positions.titles(rows.stream().flatMap(row -> row.actorPosition().stream()).collect(Collectors.toSet())),
                reasons.texts(region, rows.stream().filter(row -> row.is(SentBack.class)).flatMap(row -> row.outcome().stream()).toList()), zone);
        var entries = new ArrayList<Entry>();
        rows.forEach(row -> sentence(row, words).ifPresent(said -> entries.add(new Entry(row.at(), who(row, words), said, row.text("reason"),
                row.undone(), row.facilitated()))));
        Collections.reverse(entries);
        return entries;
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
        if (row.operatorFor().isPresent()) {
            return texts.get("journey.history.who-typed", name, name(row.operatorFor().get(), words));
        }
        return row.actorPosition().map(words.titles()::get).map(title -> texts.get("journey.history.who-position", name, title)).orElse(name);
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
