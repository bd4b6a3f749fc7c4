package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.notification.CalendarEntry.Days;
import id.labinov.notification.CalendarEntry.Hours;
import id.labinov.notification.CalendarEntry.Span;
import id.labinov.notification.CalendarFile.Invited;
import id.labinov.notification.CalendarProgram.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant NINE = Instant.parse("2026-01-12T01:00:00Z");
    private static final Invited INVITED = new Invited("Kota Contoh", "lab@contoh.go.id", "Wati", "wati@contoh.go.id");

    private static CalendarEntry entry(String title, Span span, boolean stands) {
        return new CalendarEntry("clinic-1@labinov", 3, title, "Aula, lantai 2; timur", "Sesi: A\nInovasi: B", "https://lab.contoh.go.id/x", span, stands, true);
    }

    private static CalendarEntry session(String title) {
        return entry(title, new Hours(NINE, NINE.plusSeconds(1200)), true);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static VEvent only(byte[] file) {
        return CalendarProgram.parsed(file).<VEvent>getComponents("VEVENT").get(0);
    }

    @Test
    void invitationSaysItsTimesInUtcSoThatNoProgramGuessesAZone() {
        var file = CalendarFile.invitation(session("Klinik: Antre"), INVITED, NOW);

        assertThat(CalendarProgram.read(file)).containsExactly(new Kept("clinic-1@labinov", 3, "Klinik: Antre", NINE, NINE.plusSeconds(1200), "Aula, lantai 2; timur"));
        assertThat(text(file)).contains("METHOD:REQUEST\r\n", "DTSTART:20260112T010000Z\r\n", "DTEND:20260112T012000Z\r\n", "DTSTAMP:20260105T020000Z\r\n", "STATUS:CONFIRMED\r\n")
                .doesNotContain("VTIMEZONE", "TZID");
    }

    @Test
    void invitationNamesWhoInvitesAndWhoIsInvited() {
        var event = only(CalendarFile.invitation(session("Klinik"), INVITED, NOW));

        assertThat(CalendarProgram.text(event, "ORGANIZER")).isEqualTo("mailto:lab@contoh.go.id");
        assertThat(CalendarProgram.text(event, "ATTENDEE")).isEqualTo("mailto:wati@contoh.go.id");
        assertThat(CalendarProgram.text(event, "DESCRIPTION")).isEqualTo("Sesi: A\nInovasi: B");
    }

    @Test
    void cancellationIsOneInMethodAndInStatus() {
        var file = CalendarFile.invitation(entry("Klinik", new Hours(NINE, NINE.plusSeconds(1200)), false), INVITED, NOW);

        assertThat(text(file)).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "UID:clinic-1@labinov\r\n", "SEQUENCE:3\r\n");
    }

    /** A day written by way of an instant slips to the day before in the east, or after in the west. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Jayapura", "America/Lima"})
    void wholeDaysStayTheDaysOfTheWallWhereverTheMachineStands(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var file = CalendarFile.invitation(entry("Lokakarya", new Days(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 14)), true), INVITED, NOW);

            assertThat(text(file)).contains("DTSTART;VALUE=DATE:20260112\r\n", "DTEND;VALUE=DATE:20260115\r\n", "DTSTAMP:20260105T020000Z\r\n");
            assertThat(CalendarProgram.read(file)).extracting(Kept::from, Kept::until)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 15)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatPeopleTypedBreaksNoLine() {
        var title = "Antre\r\nATTENDEE:mailto:x@contoh.go.id \"dari\"; rumah, \\ \u0007 Ünïcode 🏥 " + "panjang ".repeat(600);
        var hostile = new Invited("Kota \"Contoh\":;,\r\nX:1", "lab@contoh.go.id", "Wati\n\"B\"^'; \u0000", "wati@contoh.go.id");

        var file = CalendarFile.invitation(session(title), hostile, NOW);

        var event = only(file);
        assertThat(CalendarProgram.text(event, "SUMMARY")).isEqualTo(title.replace("\r", " ").replace("\u0007", " ").strip());
        assertThat(event.getPropertyList().get("ATTENDEE")).hasSize(1);
        assertThat(text(file).split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75 * 4));
        assertThat(text(file).replace("\r\n", "")).doesNotContain("\n", "\r", "\u0000", "\u0007");
    }

    @Test
    void subscriptionHasNoMethodForItInvitesNobody() {
        var file = CalendarFile.subscription("Laboratorium inovasi", List.of(session("Satu"), new CalendarEntry("task-1@labinov", 0, "Batas waktu", "", "", "https://x", new Days(LocalDate.of(2026, 1, 12),
                LocalDate.of(2026, 1, 12)), true, false)), NOW);

        assertThat(CalendarProgram.read(file)).extracting(Kept::title).containsExactly("Satu", "Batas waktu");
        assertThat(text(file)).doesNotContain("METHOD", "ORGANIZER", "ATTENDEE").contains("X-WR-CALNAME:Laboratorium inovasi\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        assertThat(CalendarProgram.parsed(file).<VEvent>getComponents("VEVENT")).extracting(event -> CalendarProgram.text(event, "TRANSP")).containsExactly("OPAQUE", "TRANSPARENT");
    }
}
