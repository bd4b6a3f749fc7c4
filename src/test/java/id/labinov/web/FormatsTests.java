package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final Instant INSTANT = Instant.parse("2023-12-07T06:00:00Z");

    private Formats formats;

    @BeforeEach
    void indonesian() throws IOException {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        formats = new Formats(new Texts(new WebConfiguration().messageSource()), Clock.fixed(Instant.parse("2023-12-10T16:30:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void instantsShowTheZoneOfTheRegion() {
        assertThat(formats.instant(INSTANT, WITA)).isEqualTo("7 Desember 2023 14.00 WITA");
        assertThat(formats.instant(INSTANT, ZoneId.of("Asia/Jakarta"))).isEqualTo("7 Desember 2023 13.00 WIB");
        assertThat(formats.instant(INSTANT, ZoneId.of("Asia/Jayapura"))).isEqualTo("7 Desember 2023 15.00 WIT");
        assertThat(formats.time(INSTANT, WITA)).isEqualTo("14.00 WITA");
    }

    @Test
    void englishReadersReadEnglishDatesAndNumbers() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(formats.instant(INSTANT, WITA)).isEqualTo("7 December 2023 14:00 WITA");
        assertThat(formats.number(1234.56)).isEqualTo("1,234.56");
        assertThat(formats.days(1)).isEqualTo("1 day");
    }

    @Test
    void numbersHavePointsForThousandsAndACommaForDecimals() {
        assertThat(formats.number(1234.56)).isEqualTo("1.234,56");
        assertThat(formats.number(1_000_000L)).isEqualTo("1.000.000");
        assertThat(formats.percent(0.625)).isEqualTo("62,5 %");
        assertThat(formats.size(10 * 1024 * 1024)).isEqualTo("10 MB");
        assertThat(formats.size(1_500_000)).isEqualTo("1,4 MB");
    }

    @Test
    void agesCountDaysOfTheRegionsCalendar() {
        // 16.30 UTC on the tenth is already half past midnight of the eleventh there.
        assertThat(formats.age(INSTANT, WITA)).isEqualTo("4 hari lalu");
        assertThat(formats.age(Instant.parse("2023-12-10T20:00:00Z"), WITA)).isEqualTo("hari ini");
        assertThat(formats.age(Instant.parse("2023-12-12T20:00:00Z"), WITA)).isEqualTo("2 hari lagi");
    }

    @Test
    void whatIsMissingShowsNothing() {
        assertThat(formats.date((LocalDate) null)).isEmpty();
        assertThat(formats.instant(null, WITA)).isEmpty();
        assertThat(formats.number(null)).isEmpty();
    }
}
