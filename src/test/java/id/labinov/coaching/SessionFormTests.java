package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.labinov.people.PersonId;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionFormTests {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final PersonId COACH = PersonId.next();
    private static final SessionForm.Known KNOWN = new SessionForm.Known(Set.of(COACH.toString()), Set.of(), Set.of("DESIGN"));

    private static SessionForm form(String date, String from, String until, String kind, String minutes, String desks, String weeks) {
        return new SessionForm("Klinik", date, from, until, "PLACE", "Aula", kind, minutes, desks, "40", "", List.of("DESIGN", "GONE"), List.of(COACH.toString()), weeks);
    }

    @Test
    void timesAreThoseOfTheRegionAndASeriesIsAWeekApart() {
        var plans = form("2026-11-26", "09.00", "12:00", "slots", "20", "3", "2").plans(WITA, KNOWN);

        assertThat(plans).extracting(SessionPlan::startsAt).containsExactly(Instant.parse("2026-11-26T01:00:00Z"), Instant.parse("2026-12-03T01:00:00Z"));
        assertThat(plans.get(0)).isEqualTo(new SessionPlan("Klinik", Instant.parse("2026-11-26T01:00:00Z"), Instant.parse("2026-11-26T04:00:00Z"),
                CoachingSession.Mode.PLACE, "Aula", 20, 3, 40, java.util.Optional.empty(), List.of("DESIGN"), Set.of(COACH)));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,09:00,12:00,20,1,date", "2026-11-26,25:00,12:00,20,1,from", "2026-11-26,09:00,08:00,20,1,until", "2026-11-26,09:00,12:00,3,1,slotMinutes",
            "2026-11-26,09:00,09:10,20,1,slotMinutes", "2026-11-26,09:00,12:00,20,0,desks", "2026-11-26,09:00,12:00,20,x,desks", "2026-11-26,00:00,23:59,20,1,until"})
    void whatCannotBeIsSaidBesideItsField(String date, String from, String until, String minutes, String desks, String field) {
        var wrong = catchThrowableOfType(InvalidInput.class, () -> form(date, from, until, "slots", minutes, desks, "1").plans(WITA, KNOWN));

        assertThat(wrong.messages()).extracting(FieldMessage::field).containsExactly(field);
    }

    @Test
    void walkInNeedsNoLength() {
        assertThat(form("2026-11-26", "09:00", "12:00", "walk-in", "", "2", "").plans(WITA, KNOWN).get(0).slotMinutes()).isZero();
    }
}
