package id.labinov.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An event goes on while the network does not: what is typed waits on the phone, and what is sent goes on where it broke off. */
@BrowserStory
class ThinLineBrowserIT {

    private static final String LINE = "#line";
    private static final String STATUS = "[data-autosave-status]";
    private static final int LARGE = 3 * 1024 * 1024;

    @Autowired Towns towns;
    @Autowired LabEvents events;
    @Autowired Worksheets worksheets;
    @Autowired Files files;
    @LocalServerPort int port;
    @TempDir Path folder;

    private Citizen leader;
    private Citizen member;
    private InnovationId innovation;
    private ThinLine line;
    private Visitor phone;

    @BeforeEach
    void aniSitsInARunningEvent() {
        var region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Perpustakaan", "Hasnah");
        var cohort = towns.aCohort(region, "lab-3-hari");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        member = towns.aCitizen(region, "Budi", Role.INNOVATOR, office.agency());
        innovation = towns.anInnovation(region, cohort, office.agency(), "Buku Keliling", leader.id(), List.of(member.id()));
        var today = LocalDate.now(Towns.ZONE);
        events.add(cohort, new EventPlanning("Pertemuan", today, today, LabEvent.Mode.ONSITE, "Aula", List.of("DRUM_UP", "DIAGNOSE")), Actor.of(PersonId.next()));
        line = new ThinLine(port);
        phone = Visitor.onPhone(line.port());
    }

    @AfterEach
    void leave() {
        phone.close();
        line.close();
    }

    @Test
    void tenMinutesWithoutNetworkCostNobodyAWord() {
        phone.signIn(leader).open(page("drum-up-worksheet", 1));
        kept();
        phone.open(page("diagnose-worksheet", 2));
        kept();
        phone.page().clock().install();
        lineBreaks();

        type("chosenProblem", "Antrean dari pagi");
        assertThat(phone.page().locator(LINE)).containsText("Tidak ada jaringan: yang Anda ketik disimpan di perangkat ini. 1 jawaban menunggu jaringan.");
        phone.page().navigate(phone.url(page("diagnose-worksheet", 3)));
        phone.page().clock().setSystemTime(Instant.now().minus(1, ChronoUnit.DAYS).toEpochMilli());
        type("ideaName", "Antre dari rumah");
        phone.page().navigate(phone.url(page("drum-up-worksheet", 1)));
        type("pledge", "Kami siap");
        phone.page().navigate(phone.url(page("diagnose-worksheet", 2)));
        assertThat(phone.page().locator("[name=chosenProblem]")).hasValue("Antrean dari pagi");
        assertThat(phone.page().locator(LINE)).containsText("3 jawaban menunggu jaringan");
        phone.page().clock().fastForward("10:00");
        assertThat(answers("diagnose-worksheet")).isEqualTo(Map.of());
        budiTypes("ideaName", "Nomor antrean lewat pesan");

        var sent = new ArrayList<String>();
        phone.page().onRequest(request -> Optional.of(request.url()).filter(url -> url.endsWith("/autosave"))
                .ifPresent(url -> sent.add(url.replaceAll(".*/worksheets/(.*)/autosave", "$1"))));
        lineIsBack();

        phone.page().waitForCondition(() -> answers("drum-up-worksheet").equals(Map.of("pledge", "Kami siap")));
        assertThat(phone.page().locator(LINE)).containsText("1 jawaban Anda sementara itu juga diubah orang lain");
        assertThat(answers("diagnose-worksheet")).isEqualTo(Map.of("chosenProblem", "Antrean dari pagi", "ideaName", "Nomor antrean lewat pesan"));
        assertThat(answers("drum-up-worksheet")).isEqualTo(Map.of("pledge", "Kami siap"));
        assertThat(sent).isEqualTo(List.of("diagnose-worksheet", "diagnose-worksheet", "drum-up-worksheet"));
        bothTextsStandSideBySide();
    }

    private void bothTextsStandSideBySide() {
        phone.page().locator(LINE + " a").first().click();

        assertThat(phone.page().locator(".lab-conflict blockquote")).hasText("Nomor antrean lewat pesan");
        assertThat(phone.page().locator("[name=ideaName]")).hasValue("Antre dari rumah");
        phone.page().fill("[name=ideaName]", "Antre dari rumah lewat pesan");
        assertThat(phone.page().locator(STATUS)).containsText("Tersimpan");
        phone.page().waitForCondition(() -> answers("diagnose-worksheet").get("ideaName").equals("Antre dari rumah lewat pesan"));
        phone.page().waitForCondition(() -> kept("labinov-text:").isEmpty());
    }

    @Test
    void whoeverAgreesWithTheOtherTextLetsGoOfHisOwn() {
        phone.signIn(leader).open(page("diagnose-worksheet", 3));
        lineBreaks();
        type("ideaName", "Antre dari rumah");
        budiTypes("ideaName", "Nomor antrean lewat pesan");
        lineIsBack();
        assertThat(phone.page().locator(".lab-conflict blockquote")).hasText("Nomor antrean lewat pesan");

        phone.press(".lab-conflict button");

        assertThat(phone.page().locator("[name=ideaName]")).hasValue("Nomor antrean lewat pesan");
        assertThat(kept("labinov-text:")).isEmpty();
    }

    @Test
    void aPressWithoutNetworkStaysAndSaysSo() {
        phone.signIn(leader).open(page("diagnose-worksheet", 2));
        kept();
        lineBreaks();
        type("chosenProblem", "Antrean dari pagi");

        phone.page().locator(".lab-savebar .btn-primary").click();

        assertThat(phone.page().locator(STATUS)).containsText("halaman ini belum dikirim");
        assertThat(phone.address()).isEqualTo(page("diagnose-worksheet", 2));
        phone.page().locator(STATUS + " a").click();
        phone.page().waitForURL(phone.url(page("diagnose-worksheet", 3)));
        assertThat(phone.page().locator("html")).hasAttribute("data-offline", "true");
        phone.page().navigate(phone.url("/account"));
        assertThat(phone.page().locator("h1")).hasText("Tidak ada jaringan");
        assertThat(phone.page().locator("#kept-pages a[href='" + page("diagnose-worksheet", 2) + "']")).hasCount(1);
    }

    @Test
    void afterTheSessionOnlyTheSameAccountSendsIt() {
        phone.signIn(leader).open(page("drum-up-worksheet", 1));
        phone.forgetSession();
        type("pledge", "Sesi sudah berakhir");
        assertThat(phone.page().locator(STATUS)).containsText("Sesi Anda berakhir");

        phone.signIn(member);
        phone.page().waitForTimeout(3000);
        assertThat(phone.page().locator(LINE)).isHidden();
        assertThat(answers("drum-up-worksheet")).isEqualTo(Map.of());
        phone.forgetSession();
        phone.signIn(leader);

        phone.page().waitForCondition(() -> answers("drum-up-worksheet").equals(Map.of("pledge", "Sesi sudah berakhir")));
    }

    private void signInOnASharedComputer() {
        phone.open("/sign-in");
        phone.page().check("#sharedComputer");
        phone.page().fill("#identifier", leader.email());
        phone.page().fill("#secret", Towns.PASSPHRASE);
        phone.press("main form .btn-primary");
    }

    @Test
    void whoeverSignsOutWithoutALineLosesNothing() {
        signInOnASharedComputer();
        phone.open(page("diagnose-worksheet", 2));
        lineBreaks();
        type("chosenProblem", "Antrean dari pagi");

        phone.page().locator(".lab-menu > summary").click();
        phone.page().locator(".lab-person > summary").click();
        phone.page().click("form[action='/sign-out'] button");
        lineIsBack();

        phone.page().waitForCondition(() -> answers("diagnose-worksheet").equals(Map.of("chosenProblem", "Antrean dari pagi")));
    }

    @Test
    void aSharedComputerKeepsNothing() {
        signInOnASharedComputer();
        phone.open(page("diagnose-worksheet", 2));
        lineBreaks();
        type("chosenProblem", "Rahasia Ani");
        assertThat(phone.page().locator(LINE)).containsText("selama tab ini terbuka");
        assertThat(kept("labinov-text:")).isEmpty();
        assertThat(caches()).isEmpty();
        lineIsBack();
        phone.page().waitForCondition(() -> answers("diagnose-worksheet").equals(Map.of("chosenProblem", "Rahasia Ani")));
        phone.page().waitForCondition(() -> !String.valueOf(phone.page().evaluate("() => JSON.stringify({...sessionStorage})")).contains("Rahasia"));
    }

    @Test
    void keptPagesGoWithTheirOwner() {
        phone.signIn(leader).open(page("diagnose-worksheet", 2));
        kept();
        assertThat(caches()).contains("labinov-pages:" + leader.id());

        phone.page().locator(".lab-menu > summary").click();
        phone.page().locator(".lab-person > summary").click();
        phone.press("form[action='/sign-out'] button");

        phone.page().waitForCondition(() -> caches().stream().noneMatch(name -> name.startsWith("labinov-pages:")));
        phone.signIn(member);
        phone.page().context().setOffline(true);
        phone.page().navigate(phone.url(page("diagnose-worksheet", 2)));
        assertThat(phone.page().locator("h1")).hasText("Tidak ada jaringan");
    }

    @Test
    void aLargeFileGoesOnWhereItBrokeOff() {
        var report = aReport();
        phone.signIn(leader).open("/innovations/" + innovation + "/files");
        line.breaksAfter(LARGE / 2);
        phone.page().setInputFiles("#file", report);
        assertThat(phone.page().locator("#file-arriving")).containsText("Jaringan terputus");
        phone.page().locator("main form:not([data-photo]) .btn-primary").click();
        var before = line.sent();

        line.mended();
        phone.page().waitForURL(phone.url("/innovations/" + innovation + "/files"));
        phone.page().waitForCondition(() -> files.list(innovation).size() == 1);

        assertThat(line.sent() - before).isBetween(LARGE / 4L, LARGE * 3L / 4);
        assertThat(stored().sha256()).isEqualTo(sum(report));
        assertThat(stored().fileName()).isEqualTo("laporan.pdf");
    }

    @Test
    void aPageThatWasLoadedAnewGoesOnToo() {
        var report = aReport();
        phone.signIn(leader).open("/innovations/" + innovation + "/files");
        line.breaksAfter(LARGE / 2);
        phone.page().setInputFiles("#file", report);
        assertThat(phone.page().locator("#file-arriving")).containsText("Jaringan terputus");
        line.mended();
        phone.open("/innovations/" + innovation + "/files");
        var before = line.sent();

        phone.page().setInputFiles("#file", report);
        assertThat(phone.page().locator("#file-arriving")).containsText("Berkas sudah sampai");
        phone.press("main form:not([data-photo]) .btn-primary");

        assertThat(line.sent() - before).isLessThan(LARGE * 3L / 4);
        assertThat(stored().sha256()).isEqualTo(sum(report));
    }

    @Test
    void anOpenPageGivesSignsOfLife() {
        phone.signIn(leader).open(page("drum-up-worksheet", 1));
        phone.page().clock().install();
        phone.page().reload();

        var sign = phone.page().waitForRequest(request -> request.url().endsWith("/sign"), () -> phone.page().clock().fastForward(31_000));

        assertThat(sign.response().status()).isEqualTo(200);
    }

    private void lineBreaks() {
        line.breaks();
        phone.page().context().setOffline(true);
    }

    private void lineIsBack() {
        line.mended();
        phone.page().context().setOffline(false);
    }

    private void type(String field, String text) {
        phone.page().fill("[name=" + field + "]", text);
        phone.page().waitForCondition(() -> kept("").stream().anyMatch(kept -> kept.contains(field)) || phone.page().evaluate("() => JSON.stringify({...sessionStorage})").toString().contains(field));
    }

    private void budiTypes(String field, String text) {
        try (var another = Visitor.onPhone(port).signIn(member)) {
            another.open(page("diagnose-worksheet", 3));
            another.page().fill("[name=" + field + "]", text);
            assertThat(another.page().locator(STATUS)).containsText("Tersimpan");
        }
    }

    /** The worker keeps what has to open without a line. */
    private void kept() {
        phone.page().waitForSelector(LINE + "[data-ready=true]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private List<String> kept(String prefix) {
        return strings("prefix => Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)).map(entry => entry.join('='))", prefix);
    }

    private List<String> caches() {
        return strings("() => window.caches.keys()", null);
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String script, Object argument) {
        return (List<String>) phone.page().evaluate(script, argument);
    }

    private String page(String form, int section) {
        return "/innovations/" + innovation + "/worksheets/" + form + "/" + section;
    }

    private Map<String, Object> answers(String form) {
        return worksheets.answers(innovation, form, Optional.empty()).orElse(Map.of());
    }

    private StoredFile stored() {
        return files.list(innovation).get(0);
    }

    private Path aReport() {
        var content = new byte[LARGE];
        new Random(11).nextBytes(content);
        System.arraycopy("%PDF-1.4\n".getBytes(), 0, content, 0, 9);
        try {
            return java.nio.file.Files.write(folder.resolve("laporan.pdf"), content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String sum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(java.nio.file.Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
