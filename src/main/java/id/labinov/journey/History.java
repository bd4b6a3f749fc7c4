package id.labinov.journey;

import id.labinov.innovation.DossierComments;
import id.labinov.innovation.DossierComments.Said;
import id.labinov.innovation.Innovation;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Regions;
import id.labinov.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
    private final HistorySentences sentences;
    private final Texts texts;
    private final DossierComments said;
    private final SignedLetters letters;
    private final Stages stages;

    History(HappeningRows events, People people, Positions positions, Regions regions, ReturnReasons reasons, HistorySentences sentences, Texts texts,
            DossierComments said, SignedLetters letters, Stages stages) {
        this.events = events;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.reasons = reasons;
        this.sentences = sentences;
        this.texts = texts;
        this.said = said;
        this.letters = letters;
        this.stages = stages;
    }

    /** @param sentence what was done
     *  @param who with the position or the one for whom was typed; empty for the system
     *  @param note the reason or the comment in the words of the person, may be empty */
    record Entry(Instant at, String who, String sentence, String note, boolean undone, boolean facilitated, boolean confidential) {}

    /** Newest first: what happened on the path, and what was said meanwhile, as far as this person may read it. */
    List<Entry> of(CurrentPerson me, Innovation innovation) {
        var rows = events.of(innovation.id());
        var comments = said.visible(me, innovation);
        var words = words(innovation, rows, comments);
        var entries = new ArrayList<Entry>();
        rows.stream().filter(row -> !onlyTaken(row, rows)).forEach(row -> sentences.of(row, words).ifPresent(text -> entries.add(
                new Entry(row.at(), who(row, words), text, row.text("reason"), row.undone(), row.facilitated(), false))));
        comments.forEach(one -> entries.add(new Entry(one.at(), one.writtenFor().map(leader -> typed(one.by(), leader, words))
                .orElseGet(() -> words.name(one.by())), texts.get("journey.history.comment"), one.body(), false, false, one.confidential())));
        Collections.reverse(entries);
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private HistoryWords words(Innovation innovation, List<HappeningRow> rows, List<Said> comments) {
        var ids = Stream.concat(rows.stream().flatMap(History::people),
                comments.stream().flatMap(one -> Stream.concat(Stream.of(one.by()), one.writtenFor().stream())));
        return new HistoryWords(people.names(ids.collect(Collectors.toSet())), texts.get("journey.history.former-person"),
                positions.titles(rows.stream().flatMap(row -> row.actorPosition().stream()).collect(Collectors.toSet())),
                reasons.texts(innovation.region(), rows.stream().filter(row -> row.is(SentBack.class)).flatMap(row -> row.outcome().stream()).toList()),
                letters.numbers(innovation.id()), decisions(rows),
                regions.zone(innovation.region()));
    }

    private Set<UUID> decisions(List<HappeningRow> rows) {
        var worksheets = stages.all().stream().map(Stage::worksheet).collect(Collectors.toSet());
        return rows.stream().filter(row -> row.is(TaskClosed.class) && row.taskKey().filter(worksheets::contains).isEmpty()).map(HappeningRow::act)
                .collect(Collectors.toSet());
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

    private String who(HappeningRow row, HistoryWords words) {
        var name = row.actor().map(actor -> words.name(actor)).orElse("");
        var letter = row.task().filter(task -> row.is(TaskClosed.class)).map(words.letters()::get);
        var title = row.actorPosition().map(words.titles()::get);
        if (letter.isPresent()) {
            return texts.get("journey.history.who-letter", title.orElse(""), letter.get(), name);
        }
        if (row.operatorFor().isPresent() && !words.decisions().contains(row.act())) {
            return typed(row.actor().orElseThrow(), row.operatorFor().get(), words);
        }
        var acting = row.operatorFor().map(absent -> texts.get("journey.history.who-substitute", name, words.name(absent))).orElse(name);
        return title.map(position -> texts.get("journey.history.who-position", acting, position)).orElse(acting);
    }

    private String typed(PersonId by, PersonId leader, HistoryWords words) {
        return texts.get("journey.history.who-typed", words.name(by), words.name(leader));
    }
}
