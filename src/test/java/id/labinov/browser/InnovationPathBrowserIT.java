package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.labinov.bench.SampleTexts;
import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Journey;
import id.labinov.journey.Journey.Status;
import id.labinov.journey.Journeys;
import id.labinov.journey.PathDebts;
import id.labinov.people.Actor;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One innovation from its registration to the recorded submission, by the hands of everybody who has a part in it. */
@BrowserStory
class InnovationPathBrowserIT {

    private static final Map<String, String> LONG = Map.of("description", "kata ".repeat(310).strip());

    @Autowired Towns towns;
    @Autowired Innovations innovations;
    @Autowired Journeys journeys;
    @Autowired PathDebts debts;
    @Autowired Worksheets worksheets;
    @Autowired DecisionForms forms;
    @LocalServerPort int port;

    private final Map<Citizen, Visitor> devices = new HashMap<>();
    private InnovationId innovation;

    @AfterEach
    void leave() {
        devices.values().forEach(Visitor::close);
    }

    @Test
    void anInnovationWalksFromRegistrationToRecordedSubmission() {
        var region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Kesehatan", "Hasnah Kepala Lama");
        var leader = towns.aCitizen(region, "Ani Ketua", Role.INNOVATOR, office.agency());
        var operator = towns.aCitizen(region, "Oman Operator", Role.OPERATOR, office.agency());
        var newHead = towns.aCitizen(region, "Baso Kepala Baru", Role.INNOVATOR, office.agency());
        var coach = towns.aCitizen(region, "Citra Coach", Role.COACH);
        var manager = towns.aCitizen(region, "Mira Pengelola", Role.MANAGER);
        var reviewers = List.of(towns.aCitizen(region, "Rahman Penilai", Role.REVIEWER), towns.aCitizen(region, "Rosna Penilai", Role.REVIEWER));
        towns.aCohort(region, "lab-1-tahun");

        leaderRegisters(leader);
        operatorWritesForTheTeam(operator);
        worksheet(leader, "drum-up-worksheet").handIn();
        path(office.head()).decide("Persetujuan ikut serta").agree();
        write(leader, "diagnose-worksheet");
        path(coach).decide("Tanggapan atas ide").agree();
        write(leader, "design-worksheet");
        coachSendsBackToDiagnose(coach);
        leaderCorrectsWhatIsMarked(leader);
        path(coach).decide("Tanggapan atas ide").agree();
        worksheet(leader, "design-worksheet").handIn();
        path(coach).decide("Tanggapan atas rancangan").agree();
        teamPausesAndReturns(leader, manager);
        write(leader, "delivery-worksheet");
        path(coach).decide("Tanggapan atas kemajuan").agree();
        write(leader, "display-worksheet");
        path(manager).decide("Pemeriksaan pameran").agree();
        managerMovesTheOfficial(manager, office, newHead);
        write(leader, "documentation-worksheet");
        path(coach).decide("Tanggapan atas naskah").agree();
        write(leader, "submission-worksheet");
        reviewers.forEach(this::judges);
        var decision = path(manager).decide("Keputusan pengajuan");
        assertThat(visitor(manager).text()).contains("Rahman Penilai", "Rosna Penilai", "Dampaknya jelas.");
        decision.agree();
        theTeamAddsTheRowsThatTheSealAsks(leader);
        assertThat(debts.beforeSeal(innovation)).isEmpty();
        path(newHead).decide("Persetujuan pengajuan").choose("signedBy", "HEAD").agree();
        path(manager).decide("Pencatatan pengajuan").select("target", "KIPP").type("submittedOn", LocalDate.now(Towns.ZONE).toString())
                .type("externalNumber", "KIPP-17").send();

        assertThat(journeys.find(innovation).flatMap(Journey::outcome)).hasValue("DONE");
        theHistoryKeepsEveryName(leader, office.head(), newHead);
    }

    private void leaderRegisters(Citizen leader) {
        var visitor = visitor(leader).open("/innovations/new");
        visitor.page().fill("#name", "Antrean Ramah Lansia");
        visitor.page().fill("#summary", "Warga lanjut usia dilayani tanpa berdiri mengantre.");
        visitor.press("main form[action='/innovations'] .btn-primary");
        innovation = InnovationId.of(visitor.address().split("[/?]")[2]);
        assertThat(innovations.find(innovation).map(one -> one.name())).hasValue("Antrean Ramah Lansia");
    }

    private void operatorWritesForTheTeam(Citizen operator) {
        worksheet(operator, "drum-up-worksheet").fillAll(Map.of());
        visitor(operator).open("/innovations/" + innovation + "/worksheets/drum-up-worksheet/versions");
        assertThat(visitor(operator).text()).contains("Oman Operator", "Ani Ketua");
    }

    private void coachSendsBackToDiagnose(Citizen coach) {
        path(coach).decide("Tanggapan atas rancangan").choose("decision", "RETURN").select("targetStage", "DIAGNOSE").selectFirst("reasonCode")
                .choose("correctFieldsDiagnose", "chosenProblem").type("reason", "Masalahnya masih terlalu luas.").send();
    }

    private void leaderCorrectsWhatIsMarked(Citizen leader) {
        var worksheet = worksheet(leader, "diagnose-worksheet").open(2);
        assertThat(visitor(leader).page().locator(".lab-marked").all().stream().map(one -> one.getAttribute("data-question")).toList())
                .isEqualTo(List.of("chosenProblem"));
        worksheet.type("chosenProblem", "Lansia berdiri dua jam di loket pagi.").saveAndGoOn();
        worksheet.handIn();
    }

    private void teamPausesAndReturns(Citizen leader, Citizen manager) {
        path(leader).withdraw("Ketua tim mengikuti pendidikan tiga bulan.");
        assertThat(journeys.find(innovation).map(Journey::status)).hasValue(Status.WITHDRAWN);

        path(manager).resume();
        assertThat(path(leader).stage()).isEqualTo("Delivery");
    }

    private void managerMovesTheOfficial(Citizen manager, Office office, Citizen newHead) {
        var desk = visitor(manager).open("/positions/" + office.position());
        desk.page().fill("#holder", newHead.email());
        desk.page().fill("#from", LocalDate.now(Towns.ZONE).toString());
        desk.press("main form .btn-primary");
    }

    private void theTeamAddsTheRowsThatTheSealAsks(Citizen leader) {
        var form = forms.version(innovation, "diagnose-worksheet").orElseThrow();
        worksheets.saveDraft(innovation, form, innovation.value(), new SampleTexts().worksheet(form.key()),
                worksheets.version(innovation, form.key()), Actor.of(leader.id()), Instant.now());
    }

    private void judges(Citizen reviewer) {
        var desk = visitor(reviewer).open("/tasks?list=mine");
        desk.press(desk.page().locator("main a[href^='/tasks/']").filter(new Locator.FilterOptions().setHasText("Penilaian proposal")).first());
        new DecisionPage(desk).choose("disclosure", "NONE").choose("suitability", "SUITABLE").choose("scoreNovelty", "4")
                .choose("scoreBenefit", "5").choose("scoreAdaptability", "4").type("advice", "Dampaknya jelas.").send();
    }

    private void theHistoryKeepsEveryName(Citizen leader, Citizen oldHead, Citizen newHead) {
        assertThat(path(leader).history()).contains(oldHead.name(), newHead.name(), "Citra Coach", "Mira Pengelola", "Masalahnya masih terlalu luas.",
                "Ketua tim mengikuti pendidikan tiga bulan.");
    }

    private void write(Citizen leader, String form) {
        var worksheet = worksheet(leader, form);
        worksheet.fillAll(LONG);
        worksheet.handIn();
    }

    private WorksheetPage worksheet(Citizen who, String form) {
        return new WorksheetPage(visitor(who), innovation, form);
    }

    private PathPage path(Citizen who) {
        return new PathPage(visitor(who), innovation).open();
    }

    private Visitor visitor(Citizen who) {
        return devices.computeIfAbsent(who, one -> (one.name().startsWith("Ani") ? Visitor.onPhone(port) : Visitor.atDesk(port)).signIn(one));
    }
}
