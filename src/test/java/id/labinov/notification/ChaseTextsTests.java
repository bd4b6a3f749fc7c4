package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.notification.ChaseItem.Kind;
import id.labinov.people.MobileNumber;
import id.labinov.people.PersonId;
import id.labinov.people.PhoneConsents.Reach;
import id.labinov.people.PhoneConsents.State;
import id.labinov.people.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChaseTextsTests {

    private static final String HOME = "https://labinov.contoh.go.id";

    private final ChaseTexts texts = new ChaseTexts(bundles());

    private static ResourceBundleMessageSource bundles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/notification", "messages/stages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @BeforeEach
    void whoAsksReadsEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static ChaseItem task(String name, long late) {
        return new ChaseItem(Kind.TASK, "design-worksheet", "", InnovationId.next(), "PRE-2026-0007", name, LocalDate.of(2026, 2, 1), Optional.of(LocalDate.of(2026, 3, 3)), late,
                0, "/tasks/1");
    }

    private static ChaseItem action(String what) {
        return new ChaseItem(Kind.ACTION, "", what, InnovationId.next(), "PRE-2026-0007", "Antre dari Rumah", LocalDate.of(2026, 2, 1), Optional.of(LocalDate.of(2026, 3, 1)), 6, 0,
                "/innovations/1/coaching");
    }

    private static ChaseLine line(ChaseItem... items) {
        var reach = new Reach(PersonId.next(), "Dr. Sitti Aminah", true, State.GIVEN, MobileNumber.of("0840 1234 567"), Optional.empty());
        return new ChaseLine("line", "group", Optional.of(reach), Role.INNOVATOR, "", List.of(items), List.of());
    }

    @Test
    void personIsAskedInIndonesianWithTheOneLinkToTheOneThing() {
        assertThat(texts.forPerson(line(task("Antre dari Rumah", 4)), "Kota Contoh", HOME)).isEqualTo("""
                Yth. Bapak/Ibu Dr. Sitti Aminah,

                kami dari pengelola Laboratorium Inovasi Kota Contoh. Mohon bantuan Bapak/Ibu untuk menyelesaikan:
                - Lembar kerja Design untuk “Antre dari Rumah” (PRE-2026-0007), tenggat 3 Maret 2026, lewat 4 hari

                Silakan dibuka di https://labinov.contoh.go.id/tasks/1

                Bila sudah selesai, pesan ini boleh diabaikan. Terima kasih.""");
    }

    @Test
    void severalThingsLeadToTheFirstPageAndManyAreCounted() {
        var many = IntStream.range(0, 11).mapToObj(number -> task("Inovasi " + number, 0)).toArray(ChaseItem[]::new);

        var text = texts.forPerson(line(many), "Kota Contoh", HOME);

        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize(9).last().isEqualTo("- dan 3 hal lain");
        assertThat(text).contains("“Inovasi 7” (PRE-2026-0007), tenggat 3 Maret 2026\n", "Silakan dibuka di https://labinov.contoh.go.id/\n").doesNotContain("Inovasi 8");
    }

    @Test
    void whatWasAgreedStaysInsideForItMayNameSomebody() {
        assertThat(texts.forPerson(line(action("Temui Pak Budi di 0840 9999 999")), "Kota Contoh", HOME)).contains("- Tindak lanjut klinik untuk “Antre dari Rumah”")
                .doesNotContain("Budi", "9999");
    }

    @Test
    void namesBringNoLineAndNoSecondLink() {
        assertThat(ChaseTexts.plain("Antre\r\n- segera\u200b buka HTTPS://jahat.contoh/x?y dan www.jahat.contoh ")).isEqualTo("Antre - segera buka … dan …");
        assertThat(ChaseTexts.plain("a".repeat(5_000))).hasSize(120);
        assertThat(texts.forPerson(line(task("Buka http://jahat.contoh\nhttps://lain.contoh", 0)), "Kota Contoh", HOME).split("://", -1)).hasSize(2);
    }

    @Test
    void groupReadsNoNamesOfPeopleAndOfReviewsOnlyHowMany() {
        var agency = new ChaseGroup("a", "Dinas Kesehatan", true, List.of(line(task("Antre dari Rumah", 4)), line(task("Dapur Gizi", 0))));
        var review = new ChaseItem(Kind.TASK, "review", "", InnovationId.next(), "PRE-2026-0008", "Rahasia", LocalDate.of(2026, 2, 1), Optional.empty(), 0, 0, "/tasks/2");
        var reviewers = new ChaseGroup("REVIEWER", "", false, List.of(line(review), line(review, task("Lain", 0))));

        assertThat(texts.forGroup(agency, "Kota Contoh", HOME)).startsWith("Bapak/Ibu di Dinas Kesehatan, yang masih ditunggu untuk Laboratorium Inovasi:\n- ")
                .contains("“Antre dari Rumah”", "“Dapur Gizi”").doesNotContain("Sitti");
        assertThat(texts.forGroup(reviewers, "Kota Contoh", HOME)).contains("Penilaian proposal: 1").doesNotContain("Rahasia", "Sitti");
    }

    @Test
    void chatOpensWithTheWholeTextForThoseWhoAgreed() {
        var chat = new WhatsAppChannel();
        var agreed = line(task("Antre", 0)).reach();
        var not = Optional.of(new Reach(PersonId.next(), "Ani", true, State.NOT_GIVEN, Optional.empty(), Optional.empty()));

        assertThat(chat.handOver(agreed, "a & b+c\n“é”").flatMap(Channel.Handover::address))
                .contains(URI.create("https://wa.me/628401234567?text=a%20%26%20b%2Bc%0A%E2%80%9C%C3%A9%E2%80%9D"));
        assertThat(chat.handOver(not, "a")).isEmpty();
        assertThat(new CopyChannel().handOver(Optional.empty(), "a")).contains(new Channel.Handover(Optional.empty(), "a"));
    }
}
