package id.labinov.form;

import static id.labinov.form.FormFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.labinov.form.FormFixtures.Heard;
import id.labinov.form.FormFixtures.World;
import id.labinov.form.FormFixtures.Worlds;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FormModuleTest
class WorksheetsModuleTests {

    private static final String FORM = "every-kind";

    @Autowired Worksheets worksheets;
    @Autowired Saving saving;
    @Autowired AnswerWriting writing;
    @Autowired SheetRows rows;
    @Autowired WorksheetReading reading;
    @Autowired ReadViews views;
    @Autowired Worlds worlds;
    @Autowired Heard heard;

    private SaveResult save(World world, Map<String, Object> answers, int base, Actor by, Duration later) {
        return saving.save(SheetKey.worksheet(world.id(), FORM), worlds.everyKind(), answers, base, by, NOON.plus(later));
    }

    @Test
    void aDraftIsStoredToTheLetterAndTold() {
        var world = worlds.aWorld();

        var saved = save(world, Map.of("story", "  <b>مرحبا</b> 😀 "), 0, world.by(), Duration.ZERO);

        assertThat(saved.version()).isEqualTo(1);
        assertThat(worksheets.version(world.id(), FORM)).isEqualTo(1);
        assertThat(worksheets.answers(world.id(), FORM, Optional.empty())).contains(Map.of("story", "  <b>مرحبا</b> 😀 "));
        assertThat(heard.saved).contains(new WorksheetSaved(world.id(), FORM, 1, world.by(), NOON));
    }

    @Test
    void savingWhatStandsMakesNoVersion() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "Antrean"), 0, world.by(), Duration.ZERO);

        assertThat(save(world, Map.of("name", "Antrean"), 1, world.by(), Duration.ofMinutes(1)).version()).isEqualTo(1);
    }

    @Test
    void twoMembersNeverCostAWord() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "A", "story", "X"), 0, world.by(), Duration.ZERO);
        save(world, Map.of("story", "Y", "place", "home"), 1, Actor.of(world.member()), Duration.ofSeconds(5));

        var result = save(world, Map.of("name", "B", "story", "Z"), 1, world.by(), Duration.ofSeconds(10));

        assertThat(result.answers()).isEqualTo(Map.of("name", "B", "story", "Y", "place", "home"));
        assertThat(result.conflicts()).extracting(SaveResult.Conflict::mine, SaveResult.Conflict::theirs).containsExactly(tuple("Z", "Y"));
    }

    @Test
    void savesAtOnceAreAllKept() throws Exception {
        var world = worlds.aWorld();
        var keys = List.of("name", "story", "day", "hour", "place", "digital");
        var threads = Executors.newFixedThreadPool(6);
        try {
            var all = keys.stream().map(key -> threads.submit(() -> save(world, Map.of(key, "teks"), 0, world.by(), Duration.ZERO))).toList();
            for (Future<SaveResult> one : all) {
                assertThat(one.get().conflicts()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(worksheets.answers(world.id(), FORM, Optional.empty()).orElseThrow().keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(worksheets.version(world.id(), FORM)).isEqualTo(6);
    }

    @Test
    void autosavesOfOnePersonReadAsOneVersion() {
        var world = worlds.aWorld();
        IntStream.range(0, 5).forEach(n -> save(world, Map.of("name", "Nama " + n), n, world.by(), Duration.ofSeconds(30L * n)));
        save(world, Map.of("name", "Budi"), 5, Actor.of(world.member()), Duration.ofMinutes(3));
        save(world, Map.of("name", "Nanti"), 6, Actor.of(world.member()), Duration.ofMinutes(14));

        var sheet = rows.find(SheetKey.worksheet(world.id(), FORM)).orElseThrow();
        assertThat(rows.history(sheet.id(), 10)).extracting(SheetRows.AnswerVersion::version).containsExactly(7, 6, 5);
    }

    @Test
    void twoTabsOfOnePersonKeepBothTextsInTheHistory() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "Tab satu"), 0, world.by(), Duration.ZERO);
        assertThat(save(world, Map.of("name", "Tab dua"), 0, world.by(), Duration.ofSeconds(5)).conflicts()).hasSize(1);
        save(world, Map.of("name", "Tab dua"), 1, world.by(), Duration.ofSeconds(9));
        save(world, Map.of("name", "Tab dua, lagi"), 2, world.by(), Duration.ofSeconds(20));

        var sheet = rows.find(SheetKey.worksheet(world.id(), FORM)).orElseThrow();
        assertThat(rows.history(sheet.id(), 10)).extracting(version -> Json.answers(version.answers()).get("name"))
                .containsExactly("Tab dua, lagi", "Tab satu");
    }

    @Test
    void anEarlierVersionIsRestoredOnTopOfTheOthers() {
        var world = worlds.aWorld();
        save(world, Map.of("story", "paragraf anggaran"), 0, world.by(), Duration.ZERO);
        save(world, Map.of("story", "hilang"), 1, Actor.of(world.member()), Duration.ofMinutes(1));

        var version = writing.restore(SheetKey.worksheet(world.id(), FORM), worlds.everyKind(), 1, world.by(), NOON.plusSeconds(90));

        assertThat(version).isEqualTo(3);
        assertThat(worksheets.answers(world.id(), FORM, Optional.empty())).contains(Map.of("story", "paragraf anggaran"));
        var sheet = rows.find(SheetKey.worksheet(world.id(), FORM)).orElseThrow();
        assertThat(rows.history(sheet.id(), 10)).extracting(SheetRows.AnswerVersion::restoredFrom).containsExactly(1, null, null);
    }

    @Test
    void whoDecidedOnAnOlderVersionSeesTheDifference() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "A", "story", "X"), 0, world.by(), Duration.ZERO);
        var decidedOn = worksheets.keepVersion(world.id(), FORM);
        save(world, Map.of("story", "Y"), decidedOn, world.by(), Duration.ofSeconds(5));

        var view = views.worksheet(world.id(), FORM, OptionalInt.of(decidedOn)).orElseThrow().changes();

        assertThat(view.topics()).flatExtracting(ReadView.Topic::lines).extracting(ReadView.Line::id, ReadView.Line::before, ReadView.Line::text)
                .containsExactly(tuple("story", "X", "Y"));
    }

    @Test
    void theGateLacksLittleAndTheSealLacksTheRest() {
        var world = worlds.aWorld();

        assertThat(worksheets.missingForGate(world.id(), FORM)).extracting(Worksheets.Debt::field).containsExactly("name");
        assertThat(worksheets.debts(world.id(), List.of(FORM))).hasSize(13);

        save(world, Map.of("name", "Antrean"), 0, world.by(), Duration.ZERO);

        assertThat(worksheets.missingForGate(world.id(), FORM)).isEmpty();
        assertThat(worksheets.debts(world.id(), List.of(FORM))).hasSize(12);
    }

    @Test
    void countsEqualLists() {
        var world = worlds.aWorld();
        var other = worlds.aWorld();
        save(world, new HashMap<>(FormCheckTests.complete()), 0, world.by(), Duration.ZERO);

        var counts = worksheets.debtCounts(Map.of(world.id(), List.of(FORM, "diagnose-worksheet"), other.id(), List.of(FORM, "diagnose-worksheet")));

        for (var one : List.of(world, other)) {
            assertThat(counts).containsEntry(one.id(), worksheets.debts(one.id(), List.of(FORM, "diagnose-worksheet")).size());
        }
        assertThat(counts.get(other.id()) - counts.get(world.id())).isEqualTo(13);
    }

    @Test
    void worksheetsThatDoNotCountOweNothing() {
        var world = worlds.aWorld();

        assertThat(worksheets.debtCounts(Map.of(world.id(), List.of()))).containsExactly(Map.entry(world.id(), 0));
    }

    @Test
    void aSealedWorksheetIsNotChanged() {
        var world = worlds.aWorld();
        worksheets.seal(world.id(), NOON);

        assertThat(worksheets.sealed(world.id())).isTrue();
        assertThatThrownBy(() -> save(world, Map.of("name", "A"), 0, world.by(), Duration.ZERO)).isInstanceOf(Refused.class);

        worksheets.unseal(world.id());

        assertThat(save(world, Map.of("name", "A"), 0, world.by(), Duration.ZERO).version()).isEqualTo(1);
    }

    @Test
    void exactlyTheMarkedFieldsAreToBeCorrectedUntilItIsHandedInAgain() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "A", "story", "X"), 0, world.by(), Duration.ZERO);
        worksheets.mark(world.id(), FORM, List.of("story"), "", "Tambahkan angka.", world.by(), NOON);

        var marked = reading.one(world.id(), FORM);
        assertThat(marked.marked()).containsExactly("story");
        assertThat(marked.state()).isEqualTo(Worksheet.State.TO_CORRECT);
        assertThat(marked.state(marked.form().sections().get(1))).isEqualTo(Worksheet.State.NOT_STARTED);
        assertThat(marked.answers()).isEqualTo(Map.of("name", "A", "story", "X"));

        worksheets.clearMarks(world.id(), FORM);

        assertThat(reading.one(world.id(), FORM).state()).isEqualTo(Worksheet.State.READY);
    }

    @Test
    void aDecisionIsCheckedStoredOnceAndWithoutHiddenAnswers() {
        var world = worlds.aWorld();
        var occasion = UUID.randomUUID();
        var form = worlds.decision();
        worksheets.saveDraft(world.id(), form, occasion, Map.of("reason", "draf"), 0, world.by(), NOON);

        assertThatThrownBy(() -> worksheets.submit(world.id(), form, occasion, Map.of("decision", "RETURN"), world.by(), NOON))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.messages()).extracting(InvalidInput.FieldMessage::field).containsExactly("reason"));
        assertThat(worksheets.submit(world.id(), form, occasion, Map.of("decision", "ADVANCE", "reason", "lama"), world.by(), NOON))
                .isEqualTo(Map.of("decision", "ADVANCE"));
        assertThat(worksheets.answers(world.id(), "some-decision", Optional.of(occasion))).contains(Map.of("decision", "ADVANCE"));
        assertThatThrownBy(() -> worksheets.submit(world.id(), form, occasion, Map.of("decision", "ADVANCE"), world.by(), NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void pinningAnotherVersionKeepsTheAnswers() {
        var world = worlds.aWorld();
        save(world, Map.of("name", "A"), 0, world.by(), Duration.ZERO);

        worksheets.pin(world.id(), List.of(worlds.everyKind(), SampleForms.decision().version()), List.of(FORM));

        assertThat(reading.all(world.id())).extracting(Worksheet::key).containsExactly(FORM);
        assertThat(reading.one(world.id(), FORM).answers()).isEqualTo(Map.of("name", "A"));
    }

    @Test
    void aMegabyteIsASentenceAndNothingIsStored() {
        var world = worlds.aWorld();

        assertThatThrownBy(() -> save(world, Map.of("story", "x".repeat(1_000_001)), 0, world.by(), Duration.ZERO)).isInstanceOf(InvalidInput.class);
        assertThat(worksheets.version(world.id(), FORM)).isZero();
    }
}
