package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestHoursTests {

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @ParameterizedTest
    @CsvSource({"2026-03-03T22:59:59Z,false", "2026-03-03T23:00:00Z,true", "2026-03-04T15:59:59Z,true", "2026-03-04T16:00:00Z,false"})
    void digestsAreMadeFromSevenToMidnightOfTheRegion(Instant now, boolean made) {
        assertThat(DigestHours.at(now, MAKASSAR).isPresent()).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T01:00:00Z,2026-03-02,2026-03-01T23:00:00Z,2026-03-01T23:00:00Z", "2026-03-05T09:30:00Z,2026-03-05,2026-03-04T23:00:00Z,2026-03-01T23:00:00Z",
            "2026-03-08T09:30:00Z,2026-03-08,2026-03-07T23:00:00Z,2026-03-01T23:00:00Z"})
    void whatWasThereAtSevenIsInItThisMorningOrOnMonday(Instant now, LocalDate day, Instant daily, Instant weekly) {
        assertThat(DigestHours.at(now, MAKASSAR)).contains(new DigestHours(day, daily, weekly));
    }

    @Test
    void oneThatIsOldEnoughMakesADigest() {
        var hours = DigestHours.at(Instant.parse("2026-03-05T09:30:00Z"), MAKASSAR).orElseThrow();

        assertThat(hours.hold(Optional.of(hours.daily()), Optional.empty())).isTrue();
        assertThat(hours.hold(Optional.of(hours.daily().plusMillis(1)), Optional.empty())).isFalse();
        assertThat(hours.hold(Optional.empty(), Optional.of(hours.weekly()))).isTrue();
        assertThat(hours.hold(Optional.empty(), Optional.of(hours.daily()))).isFalse();
        assertThat(hours.hold(Optional.empty(), Optional.empty())).isFalse();
    }
}
