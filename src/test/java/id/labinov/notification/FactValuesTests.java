package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactValuesTests {

    @Test
    void typedTextStaysAsItWas() {
        var facts = FactValues.none().text("reason", "Baris satu,\nbaris \"dua\" & {{nama}}").map();

        assertThat(facts.get("reason")).isEqualTo("Baris satu,\nbaris \"dua\" & {{nama}}");
        assertThat(FactValues.meaning(facts.get("reason"))).isEmpty();
    }

    @Test
    void nobodyCanTypeWhatStandsForSomethingElse() {
        var somebody = FactValues.none().people("by", List.of(PersonId.next())).map().get("by");

        var typed = FactValues.none().text("reason", somebody).map().get("reason");

        assertThat(FactValues.meaning(somebody)).isPresent();
        assertThat(FactValues.meaning(typed)).isEmpty();
        assertThat(typed).doesNotContain("\u0001", "\u0002");
    }

    @Test
    void momentAndDayComeBackAsTheyWere() {
        var facts = FactValues.none().moment("starts", Instant.parse("2026-03-02T01:30:00Z")).day("last", LocalDate.of(2026, 3, 9)).text("title", "Klinik").map();

        assertThat(FactValues.moment(facts, "starts")).contains(Instant.parse("2026-03-02T01:30:00Z"));
        assertThat(FactValues.day(facts, "last")).contains(LocalDate.of(2026, 3, 9));
        assertThat(FactValues.moment(facts, "title")).isEmpty();
        assertThat(FactValues.moment(facts, "last")).isEmpty();
    }

    @Test
    void nothingMeansNothing() {
        var facts = FactValues.none().people("holder", List.of()).words("step").map();

        assertThat(FactValues.meaning(facts.get("holder"))).hasValueSatisfying(meaning -> assertThat(meaning.parts()).isEmpty());
        assertThat(FactValues.meaning(facts.get("step"))).hasValueSatisfying(meaning -> assertThat(meaning.parts()).isEmpty());
    }
}
