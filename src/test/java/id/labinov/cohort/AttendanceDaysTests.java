package id.labinov.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendanceDaysTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 7);
    private static final LabEvent TWO_DAYS = new LabEvent(EventId.next(), CohortId.next(), "Klinik", FIRST, FIRST.plusDays(1), LabEvent.Mode.ONSITE, "",
            List.of(), "ABCDEF");

    @Test
    void noteOnADayOfTheEventSpeaksOfThatDay() {
        assertThat(AttendanceDays.meant(TWO_DAYS, Optional.empty(), FIRST.plusDays(1))).containsExactly(FIRST.plusDays(1));
    }

    @Test
    void noteAfterwardsSpeaksOfTheWholeEventUnlessADayIsSaid() {
        assertThat(AttendanceDays.meant(TWO_DAYS, Optional.empty(), FIRST.plusDays(9))).containsExactly(FIRST, FIRST.plusDays(1));
        assertThat(AttendanceDays.meant(TWO_DAYS, Optional.of(FIRST), FIRST.plusDays(9))).containsExactly(FIRST);
    }

    @Test
    void dayThatIsNoDayOfTheEventIsNotHeard() {
        assertThat(AttendanceDays.meant(TWO_DAYS, Optional.of(FIRST.minusDays(1)), FIRST)).containsExactly(FIRST);
    }
}
