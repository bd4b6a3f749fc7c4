package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.cohort.CohortId;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Old phones and locked-down office computers run no script: everything needed works without it. */
@BrowserStory
class WithoutJavaScriptBrowserIT {

    private static final String FIRST = "drum-up-worksheet";

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @Autowired Worksheets worksheets;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private RegionId region;
    private CohortId cohort;
    private Office office;
    private Citizen leader;

    @BeforeEach
    void found() {
        region = towns.aRegion();
        office = towns.anOffice(region, "Dinas Sosial", "Hasnah");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        cohort = towns.aCohort(region, "lab-3-hari");
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void aWorksheetIsWrittenHandedInAndDecidedOn() {
        var innovation = innovation("Dapur Gizi");
        var coach = towns.aCitizen(region, "Citra", Role.COACH);
        var phone = visitor(leader);

        handIn(phone, innovation, FIRST);
        handIn(phone, innovation, "diagnose-worksheet");
        new PathPage(visitor(coach), innovation).open().decide("Tanggapan atas ide").agree();

        assertThat(worksheets.latestDecision(innovation, "diagnose-decision").map(answers -> answers.get("decision"))).hasValue("ADVANCE");
        assertThat(stage(innovation)).hasValue("DESIGN");
    }

    @Test
    void theHeadAgreesToAllAtOnce() {
        var innovations = List.of(innovation("Dapur Gizi"), innovation("Antar Obat"), innovation("Peta Lansia"));
        var phone = visitor(leader);
        innovations.forEach(innovation -> handIn(phone, innovation, FIRST));

        var head = visitor(office.head()).open("/approvals");
        assertThat(head.page().locator("input[name=task][type=checkbox]").count()).isEqualTo(3);
        head.press("form[action='/approvals'] .btn-primary");

        assertThat(innovations.stream().map(one -> worksheets.latestDecision(one, "drum-up-decision").map(answers -> answers.get("decision"))).toList())
                .isEqualTo(List.of(Optional.of("ADVANCE"), Optional.of("ADVANCE"), Optional.of("ADVANCE")));
        assertThat(head.open("/approvals").page().locator("input[name=task][type=checkbox]").count()).isEqualTo(0);
    }

    @Test
    void aFileThatIsTooLargeIsSaidBesideTheField() {
        var innovation = innovation("Dapur Gizi");
        var phone = visitor(leader).open("/innovations/" + innovation + "/files");
        phone.page().fill("[name=title]", "Foto kegiatan");
        phone.page().locator("input[type=file]").last().setInputFiles(new FilePayload("kegiatan.pdf", "application/pdf", Arrays.copyOf("%PDF-1.4".getBytes(), 12 * 1024 * 1024)));
        phone.send("form:has([name=title]) .btn-primary");

        assertThat(phone.page().locator(".lab-field:has([name=file]) .lab-error").innerText()).endsWith("Berkas terlalu besar: paling besar 10 MB.");
        assertThat(phone.page().inputValue("[name=title]")).isEqualTo("Foto kegiatan");
    }

    private void handIn(Visitor phone, InnovationId innovation, String form) {
        var worksheet = new WorksheetPage(phone, innovation, form);
        worksheet.fillAll(Map.of());
        worksheet.handIn();
    }

    private Optional<String> stage(InnovationId innovation) {
        return journeys.find(innovation).flatMap(Journey::stage);
    }

    private InnovationId innovation(String name) {
        return towns.anInnovation(region, cohort, office.agency(), name, leader.id(), List.of());
    }

    private Visitor visitor(Citizen citizen) {
        var visitor = Visitor.withoutScript(port).signIn(citizen);
        devices.add(visitor);
        return visitor;
    }
}
