package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.EventId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.document.PaperScan;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team without a device: it writes on paper, a neighbour's phone brings the sheet, the path goes on, an operator types it. */
@BrowserStory
class PaperBrowserIT {

    private static final String FORM = "drum-up-worksheet";

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @Autowired LabEvents events;
    @Autowired Worksheets worksheets;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private Citizen leader;
    private Citizen neighbour;
    private Citizen operator;
    private InnovationId innovation;
    private EventId event;

    @BeforeEach
    void twoTeamsAtAnEvent() {
        RegionId region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Sosial", "Hasnah");
        var elsewhere = towns.anOffice(region, "Dinas Pangan", "Ridwan");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        neighbour = towns.aCitizen(region, "Budi", Role.INNOVATOR, elsewhere.agency());
        operator = towns.aCitizen(region, "Wati", Role.OPERATOR, office.agency());
        CohortId cohort = towns.aCohort(region, "lab-3-hari");
        innovation = towns.anInnovation(region, cohort, office.agency(), "Dapur Gizi", leader.id(), List.of());
        towns.anInnovation(region, cohort, elsewhere.agency(), "Kebun Sekolah", neighbour.id(), List.of());
        var today = LocalDate.now(Towns.ZONE);
        event = events.add(cohort, new EventPlanning("Temu", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DRUM_UP")), Actor.of(leader.id()));
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    private Visitor with(Visitor device) {
        devices.add(device);
        return device;
    }

    private String worksheet(String rest) {
        return "/innovations/" + innovation + "/worksheets/" + FORM + rest;
    }

    @Test
    void aSheetOfPaperTakesItsWayThroughTheRoom() {
        var team = with(Visitor.atDesk(port)).signIn(leader);
        var pages = printed(team);
        var phone = with(Visitor.onPhone(port));

        scan(phone, of(1, pages));
        photograph(phone, of(2, pages), "foto.jpg");
        assertThat(phone.text()).contains("Tidak ada yang berubah");
        photograph(phone, of(1, pages), "foto.jpg");
        assertThat(phone.text()).contains("Foto sudah masuk: Dapur Gizi, Komitmen", "dikirim oleh Budi");

        assertThat(team.open(worksheet("")).text()).contains("Diisi di kertas");
        new WorksheetPage(team, innovation, FORM).handIn();
        assertThat(journeys.openTasks(innovation)).extracting(OpenTask::key).doesNotContain(FORM);

        type(with(Visitor.onPhone(port)).signIn(operator));
        assertThat(worksheets.answers(innovation, FORM, Optional.empty()).orElseThrow()).containsEntry("pledge", "Makan siang bergizi di tiap posyandu.");
        assertThat(team.open(worksheet("/check")).text()).contains("Sumber di kertas", "Diketik oleh Wati untuk Ani");
    }

    /** The same from the event's page, where the photo itself says where it belongs. */
    @Test
    void anyPhoneInTheRoomPhotographsAnySheet() {
        var pages = printed(with(Visitor.atDesk(port)).signIn(leader));
        var phone = with(Visitor.onPhone(port)).signIn(neighbour);

        phone.open("/").press("a[href='/events/" + event + "/paper']");
        photograph(phone, PaperScan.aCat(), "kucing.jpg");
        assertThat(phone.text()).contains("tidak terbaca kode");
        photograph(phone, PaperScan.together(12, List.of(of(1, pages), of(3, pages))), "meja.jpg");

        assertThat(phone.text()).contains("Foto sudah masuk:", "Komitmen", "Kesiapan unit kerja");
        assertThat(worksheets.missingForGate(innovation, FORM)).isEmpty();
    }

    private List<byte[]> printed(Visitor team) {
        team.open(worksheet(""));
        var download = team.page().waitForDownload(() -> team.page().click("a[href$='" + worksheet("/paper.pdf") + "']"));
        try {
            return PaperScan.pages(Files.readAllBytes(download.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page of a section. */
    private static byte[] of(int section, List<byte[]> pages) {
        return pages.stream().filter(page -> PaperScan.codes(page).get(0).endsWith("/" + section)).findFirst().orElseThrow();
    }

    /** The camera opens the address in the code; who is not signed in comes back to it. */
    private void scan(Visitor phone, byte[] sheet) {
        var address = PaperScan.codes(sheet).get(0).replaceFirst("^http://localhost:" + port, "");
        phone.open(address);
        phone.page().fill("#identifier", neighbour.email());
        phone.page().fill("#secret", Towns.PASSPHRASE);
        phone.press("main form .btn-primary");
        assertThat(phone.address()).isEqualTo(address);
        assertThat(phone.text()).contains("Dapur Gizi", "Komitmen", "10 MB");
    }

    /** The form sends itself as soon as a photo is chosen. */
    private static void photograph(Visitor phone, byte[] photo, String name) {
        phone.page().waitForNavigation(() -> phone.page().setInputFiles("#file", new FilePayload(name, "image/jpeg", photo)));
    }

    private void type(Visitor desk) {
        desk.open("/").press("a[href='" + worksheet("/1") + "']");
        assertThat(desk.page().locator(".lab-shot img").count()).isEqualTo(1);
        desk.page().fill("[name=pledge]", "Makan siang bergizi di tiap posyandu.");
        desk.press("button[name=typed]");
        assertThat(desk.page().locator("#untyped li").allInnerTexts()).hasSize(1);
        desk.page().check("[name=talkedWithHead][value=SUPPORTED]");
        desk.press(".lab-savebar button[name=typed]");
        assertThat(desk.text()).contains("Lembar ini selesai diketik", "Tidak ada lembar kertas yang menunggu");
    }
}
