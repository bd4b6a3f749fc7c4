package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** What people type is text in every part of a mail, however it looks and however long it is. */
class LetterWritingTests {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final MailText TEXT = new MailText("{{what}}", "Yth. {{name}},\n\n{{what}}{{#due}} sebelum {{due}}{{/due}}\n\n[Buka tugas]({{link}})\n");

    private final MailRendering rendering = new MailRendering();
    private final MailServer server = new MailServer(new MailSettings("surat.contoh.go.id", 587, "", "", "labinov@contoh.go.id", MailSettings.Security.STARTTLS,
            "https://labinov.contoh.go.id/", Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(5)),
            new DefaultListableBeanFactory().getBeanProvider(LocalMailServer.class), new MockEnvironment());
    private final Mail mail = new Mail(new MailId(UUID.fromString("01890000-0000-7000-8000-000000000001")), RegionId.next(), PersonId.next(), "sample", 1, Instant.EPOCH,
            Optional.empty(), Optional.empty());

    private MailRendering.Rendered render(Map<String, String> values) {
        return rendering.render(TEXT, values, "Surat otomatis.", "Kota Contoh", INDONESIAN);
    }

    private MimeMessage arrived(Composed.Letter letter) throws Exception {
        var sent = new ByteArrayOutputStream();
        LetterWriting.message(Session.getInstance(new java.util.Properties()), server, mail, letter, Instant.EPOCH).writeTo(sent);
        return new MimeMessage(null, new ByteArrayInputStream(sent.toByteArray()));
    }

    private static Composed.Letter letter(String name, String region, MailRendering.Rendered text) {
        return new Composed.Letter("wati@contoh.go.id", name, region, text.subject(), text.plain(), text.html(), Map.of(), List.of(), false);
    }

    @Test
    void lineBreakInANameBeginsNoHeader() throws Exception {
        var evil = "Wati\r\nBcc: korban@contoh.go.id\r\n\r\nIsi palsu";

        var mail = arrived(letter(evil, evil, render(Map.of("what", evil, "name", evil))));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Wati Bcc: korban@contoh.go.id Isi palsu");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<01890000-0000-7000-8000-000000000001@contoh.go.id>");
    }

    @Test
    void nameOfFiveThousandLettersFitsIntoAMail() throws Exception {
        var sent = new ByteArrayOutputStream();
        var longName = "Ä".repeat(5000);

        LetterWriting.message(Session.getInstance(new java.util.Properties()), server, mail, letter(longName, longName, render(Map.of("what", longName, "name", longName,
                "due", longName))), Instant.EPOCH).writeTo(sent);

        assertThat(sent.size()).isLessThan(100_000);
        assertThat(sent.toString(StandardCharsets.US_ASCII).lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(998));
        assertThat(new MimeMessage(null, new ByteArrayInputStream(sent.toByteArray())).getSubject()).isEqualTo("Ä".repeat(180) + "…");
    }

    @Test
    void whatPeopleTypeIsNeitherMarkdownNorHtmlNorAPlaceholder() {
        var rendered = render(Map.of("what", "**tebal** [klik](https://jahat.example) ![](https://jahat.example/x.png) <script>alert(1)</script> {{name}} `kode`\n# Judul\n- butir\n    kode",
                "name", "Wati"));

        assertThat(rendered.plain()).startsWith("Yth. Wati,\n\n**tebal** [klik](https://jahat.example) ![](https://jahat.example/x.png) <script>alert(1)</script> {{name}} `kode`\n# Judul\n- butir\nkode\n\n");
        assertThat(rendered.html()).doesNotContain("<script", "<img", "href=\"https://jahat", "<h1", "<li", "<strong", "<code");
    }

    @Test
    void placeholdersReachNamesAndNothingElse() {
        var rendered = rendering.render(new MailText("{{name.class}}", "[{{name.getClass}}{{name.length}}{{class}}{{unknown}}{{{name}}}]"), Map.of("name", "*Wati*"), "",
                "Kota Contoh", INDONESIAN);

        assertThat(rendered.subject()).isEmpty();
        assertThat(rendered.plain()).isEqualTo("[*Wati*]\n");
    }

    @Test
    void pictureOfATextIsReplacedByItsWords() {
        var rendered = rendering.render(new MailText("A", "Lihat ![gambar](https://contoh.go.id/a.png) ini."), Map.of(), "", "Kota Contoh", INDONESIAN);

        assertThat(rendered.plain()).isEqualTo("Lihat gambar ini.\n");
        assertThat(rendered.html()).doesNotContain("<img", "a.png");
    }

    @Test
    void bothPartsSayTheSameAndTheAddressStandsBehindItsWords() {
        var rendered = render(Map.of("what", "Isi lembar", "name", "Wati", "due", "2 Maret 2026", "link", server.address("/tasks/7_a")));

        assertThat(rendered.plain()).isEqualTo("Yth. Wati,\n\nIsi lembar sebelum 2 Maret 2026\n\nBuka tugas: https://labinov.contoh.go.id/tasks/7_a\n\n-- \nSurat otomatis.\n");
        assertThat(rendered.html()).contains("<p>Isi lembar sebelum 2 Maret 2026</p>", "href=\"https://labinov.contoh.go.id/tasks/7_a\"", "<p>Surat otomatis.</p>");
        assertThat(render(Map.of("what", "Isi lembar", "name", "Wati")).plain()).contains("Isi lembar\n\n");
    }

    @Test
    void listStandsInThePlainPartAsList() {
        var rendered = rendering.render(new MailText("A", "Isian:\n\n- satu\n- dua\n\n1. pertama\n2. kedua\n\n> kutipan\n\nSelesai."), Map.of(), "", "Kota Contoh", INDONESIAN);

        assertThat(rendered.plain()).isEqualTo("Isian:\n\n- satu\n- dua\n\n1. pertama\n2. kedua\n\n> kutipan\n\nSelesai.\n");
    }

    @Test
    void enclosureStandsBesideTheTextWithItsWholeType() throws Exception {
        var text = render(Map.of("what", "Isi lembar", "name", "Wati"));
        var calendar = new Enclosure.Part("text/calendar; charset=UTF-8; method=REQUEST", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), true, "a.ics");
        var sheet = new Enclosure.Part("text/calendar; charset=UTF-8", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), false, "b.ics");

        var message = arrived(new Composed.Letter("wati@contoh.go.id", "Wati", "Kota Contoh", "A", text.plain(), text.html(), Map.of("List-Unsubscribe", "<https://x>"),
                List.of(calendar, sheet), false));

        var mixed = (MimeMultipart) message.getContent();
        var texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(List.of(texts.getBodyPart(0).getContentType(), texts.getBodyPart(1).getContentType(), texts.getBodyPart(2).getContentType()))
                .containsExactly("text/plain; charset=UTF-8", "text/html; charset=UTF-8", "text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("b.ics");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://x>");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            wati@contoh.go.id, wati@contoh.go.id
            Wati.S@Contoh.GO.ID, Wati.S@contoh.go.id
            wati@münchen.example, wati@xn--mnchen-3ya.example
            wati@例え.テスト, wati@xn--r8jz45g.xn--zckzah
            wäti@contoh.go.id, none
            wati, none
            wati@, none
            @contoh.go.id, none
            'wati@contoh.go.id>,<x@contoh.go.id', none
            'wati @contoh.go.id', none
            """)
    void addressIsWrittenAsServersUnderstandItOrNotAtAll(String typed, String written) {
        assertThat(MailAddress.of(typed)).isEqualTo(Optional.ofNullable(written));
    }

    @Test
    void addressWithALineBreakIsNone() {
        assertThat(Arrays.asList("a@contoh.go.id\r\nBcc: b@contoh.go.id", "a\n@contoh.go.id", "a@" + "x".repeat(300) + ".id")).allSatisfy(typed ->
                assertThat(MailAddress.of(typed)).isEmpty());
    }
}
