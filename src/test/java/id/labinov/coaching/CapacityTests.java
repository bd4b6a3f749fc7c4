package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTests {

    @ParameterizedTest
    @CsvSource({"23,12,27", "12,12,14", "1,14,1", "0,0,0", "0,12,0", "5,0,-1"})
    void queueInDaysIsWhatWaitsOverWhatIsOffered(int waiting, int places, int days) {
        assertThat(new Capacity(waiting, places, 14, 1, 0, 4).waitDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"-1,54", "0,27", "1,18", "2,14", "-2,-1"})
    void oneCoachMoreOrLessGivesAsManyPlacesAsTheOthers(int more, int days) {
        assertThat(new Capacity(23, 12, 14, 2, 0, 4).waitDaysWith(more)).isEqualTo(days);
    }

    @Test
    void queueGrowsWhenMoreBeginToWaitThanAreSeen() {
        assertThat(new Capacity(3, 12, 14, 1, 24, 4).growing()).isFalse();
        assertThat(new Capacity(3, 12, 14, 1, 25, 4).growing()).isTrue();
    }
}
