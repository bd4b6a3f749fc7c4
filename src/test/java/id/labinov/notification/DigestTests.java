package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.TravellingClock.Moving;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MailPages
class DigestTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Makassar");

    @Autowired
    private Worlds worlds;
    @Autowired
    private Digests digests;
    @Autowired
    private Preferences preferences;
    @Autowired
    private NoticeRows notices;
    @Autowired
    private Postman postman;
    @Autowired
    private PostOffice.Server postOffice;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Moving clock;
    private World world;
    private PersonId me;
    /** A Wednesday that is to come. */
    private LocalDate wednesday;

    @BeforeEach
    void wednesdayAtSix() throws Exception {
        wednesday = LocalDate.ofInstant(clock.instant(), HERE).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        until(wednesday, 6, 0);
        world = worlds.aWorld();
        me = world.coach();
        nothingElseIsTold();
        postOffice.reset();
    }

    /** The other tests of the context live today. */
    @AfterEach
    void today() {
        clock.forward(Duration.between(clock.instant(), Instant.now()));
    }

    private void until(LocalDate day, int hour, int minute) {
        clock.forward(Duration.between(clock.instant(), day.atTime(hour, minute).atZone(HERE)));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(HERE).toInstant();
    }

    private Waiting task(String what, Instant at) {
        return Waiting.task(world.region().id(), me, what, at);
    }

    private int digestMails() {
        return jdbc.sql("select count(*) from mail where region = ? and kind = 'digest'").param(world.region().id().value()).query(Integer.class).single();
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id-ID")).format(day);
    }

    private static String plain(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString().replace("\r\n", "\n").replaceAll("http://localhost:\\d+", "");
    }

    @Test
    void whatWaitedUntilSevenComesInOneMailRightToTheWord() throws Exception {
        var queue = worlds.anInnovation(world, "Antre *dari* Rumah", "DIAGNOSE");
        var late = worlds.anInnovation(world, "Jemput Bola", "DIAGNOSE");
        nothingElseIsTold();
        var tuesday = wednesday.minusDays(1);
        Waiting.write(notices, task("Dukung", at(tuesday, 9)).of(queue.id()), task("Periksa", at(tuesday, 10)).of(queue.id()),
                task("Periksa", at(tuesday, 11)).of(queue.id()), task("Tanggapi", at(tuesday, 8)).of(queue.id()).due(at(wednesday.plusDays(3), 0)),
                task("Susun", at(tuesday, 7)).of(late.id()).due(at(wednesday, 0)), task("Bantu", at(tuesday, 12)),
                task("Sesudah tujuh", at(wednesday, 8)).of(queue.id()));

        until(wednesday, 7, 1);
        assertThat(digests.makeDue()).isOne();
        assertThat(digests.makeDue()).isZero();
        postman.drain();

        assertThat(postOffice.arrived()).hasSize(1);
        var mail = postOffice.arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("Ringkasan " + said(wednesday) + ": 5 pemberitahuan");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("References")).isNull();
        assertThat(plain(mail).split("\n\n-- \n")[0]).isEqualTo(expected(queue, late, tuesday));
    }

    private String expected(Innovation queue, Innovation late, LocalDate tuesday) {
        return """
                Yth. %s,

                Ini yang belum Anda baca di Labinov. Yang ada tenggatnya di atas.

                %s Jemput Bola: /innovations/%s

                - Tenggat %s sudah lewat: Boleh Anda ambil: Susun: /tasks/5

                %s Antre *dari* Rumah: /innovations/%s

                - Tenggat %s: Boleh Anda ambil: Tanggapi: /tasks/8
                - %s: Boleh Anda ambil: Periksa: /tasks/7
                - %s: Boleh Anda ambil: Dukung: /tasks/6

                Lainnya

                - %s: Boleh Anda ambil: Bantu: /tasks/5

                Buka semua pemberitahuan: /notices""".formatted(people.find(me).orElseThrow().name(), late.number(), late.id(), said(tuesday),
                queue.number(), queue.id(), said(wednesday.plusDays(2)), said(tuesday), said(tuesday), said(tuesday));
    }

    /** What worlds and innovations tell by being made. */
    private void nothingElseIsTold() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from mail").update();
    }

    @Test
    void digestOfVeryMuchStaysShortAndSaysHowMuchMoreThereIs() throws Exception {
        Waiting.write(notices, IntStream.range(0, 103).mapToObj(number -> task("Tugas " + number, at(wednesday, 1).plusSeconds(number))).toArray(Waiting[]::new));
        until(wednesday, 7, 1);

        digests.makeDue();
        postman.drain();

        var mail = postOffice.arrived().get(0);
        assertThat(mail.getSubject()).endsWith(": 103 pemberitahuan");
        assertThat(plain(mail)).contains("Tugas 102:", "Tugas 3:", "Di aplikasi masih ada 3 pemberitahuan lain.").doesNotContain("Tugas 2:");
        assertThat(mail.getSize()).isLessThan(100_000);
    }

    @Test
    void nextDigestComesTheNextMorningWithWhatIsNew() {
        Waiting.write(notices, task("Pertama", at(wednesday, 5)), task("Kedua", at(wednesday, 9)));

        until(wednesday, 7, 1);
        assertThat(digests.makeDue()).isOne();
        until(wednesday, 12, 0);
        assertThat(digests.makeDue()).isZero();
        until(wednesday.plusDays(1), 6, 59);
        assertThat(digests.makeDue()).isZero();
        until(wednesday.plusDays(1), 7, 0);
        assertThat(digests.makeDue()).isOne();
        assertThat(digestMails()).isEqualTo(2);
    }

    @Test
    void whatWasReadInTheApplicationIsInNoDigestAndAnEmptyOneIsNotSent() throws Exception {
        Waiting.write(notices, task("Terbaca", at(wednesday, 5)), task("Belum dibaca", at(wednesday, 5)));
        read("/tasks/7");
        until(wednesday, 7, 1);
        digests.makeDue();
        postman.drain();
        assertThat(plain(postOffice.arrived().get(0))).contains("Belum").doesNotContain("Terbaca");

        postOffice.reset();
        Waiting.write(notices, task("Besok", at(wednesday, 9)));
        until(wednesday.plusDays(1), 7, 1);
        assertThat(digests.makeDue()).isOne();
        read("/tasks/5");
        postman.drain();
        assertThat(postOffice.arrived()).isEmpty();

        Waiting.write(notices, task("Lusa", at(wednesday.plusDays(1), 9)));
        read("/tasks/4");
        until(wednesday.plusDays(2), 7, 1);
        assertThat(digests.makeDue()).isZero();
        assertThat(digestMails()).isEqualTo(2);
    }

    private void read(String link) {
        assertThat(jdbc.sql("update notice set read_at = ? where person = ? and link = ?").params(Timestamp.from(clock.instant()), me.value(), link).update()).isOne();
    }

    @Test
    void weeklyDigestComesOnMondayOrOnTheFirstDayThatSomebodyIsThere() {
        Waiting.write(notices, task("Sepekan", at(wednesday, 5)).delivered(Delivery.WEEKLY), task("Di aplikasi", at(wednesday, 5)).delivered(Delivery.IN_APP));

        until(wednesday.plusDays(4), 23, 0);
        assertThat(digests.makeDue()).isZero();
        until(wednesday.plusDays(6), 9, 0);
        assertThat(digests.makeDue()).isOne();
        assertThat(jdbc.sql("select count(*) from notice where person = ? and mail is not null").param(me.value()).query(Integer.class).single()).isOne();
    }

    @Test
    void whatWaitedForMoreThanAMonthIsNoNews() {
        Waiting.write(notices, task("Lama", at(wednesday, 5)));

        until(wednesday.plusDays(32), 9, 0);

        assertThat(digests.makeDue()).isZero();
    }

    @Test
    void twoNodesMakeOneDigestForEachPerson() throws Exception {
        Waiting.write(notices, task("Satu", at(wednesday, 5)), Waiting.task(world.region().id(), world.otherCoach(), "Dua", at(wednesday, 5)),
                Waiting.task(world.region().id(), world.manager(), "Tiga", at(wednesday, 5)));
        until(wednesday, 7, 1);

        var nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = digests::makeDue;
            for (var made : nodes.invokeAll(List.of(node, node))) {
                made.get();
            }
        } finally {
            nodes.shutdown();
        }
        digests.makeDue();

        assertThat(digestMails()).isEqualTo(3);
        assertThat(jdbc.sql("select count(distinct mail) from notice where region = ?").param(world.region().id().value()).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void englishReaderGetsItInEnglish() throws Exception {
        preferences.read(me, Locale.ENGLISH);
        Waiting.write(notices, task("Periksa", at(wednesday, 5)).kind("mention", Map.of("by", "Sitti")));
        until(wednesday, 7, 1);

        digests.makeDue();
        postman.drain();

        var mail = postOffice.arrived().get(0);
        assertThat(mail.getSubject()).startsWith("Digest of ").endsWith(": 1 notification");
        assertThat(plain(mail)).contains("This is what you have not read", "Stop e-mail of this kind: /notices/unsubscribe/");
    }
}
