package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.cohort.CohortId;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A head of agency with an old phone: five approvals from a slip of paper, without ever signing in. */
@BrowserStory
class HeadLinkBrowserIT {

    private static final String PIN = "582931";

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @Autowired Worksheets worksheets;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private RegionId region;
    private CohortId cohort;
    private Office office;
    private Citizen operator;
    private List<InnovationId> innovations;

    @BeforeEach
    void fiveInnovationsWaitForTheHead() {
        region = towns.aRegion();
        office = towns.anOffice(region, "Dinas Sosial", "Hasnah");
        operator = towns.aCitizen(region, "Wati", Role.OPERATOR, office.agency());
        var leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        cohort = towns.aCohort(region, "lab-3-hari");
        innovations = Stream.of("Dapur Gizi", "Antar Obat", "Peta Lansia", "Kelas Ibu", "Bank Sampah")
                .map(name -> towns.anInnovation(region, cohort, office.agency(), name, leader.id(), List.of())).toList();
        innovations.forEach(innovation -> journeys.openTasks(innovation).stream().filter(task -> task.key().equals("drum-up-worksheet"))
                .forEach(task -> journeys.complete(task.id(), Map.of(), false, Actor.of(leader.id()))));
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void fiveApprovalsFromThePhone() {
        decideOnAll(visitor(Visitor.onPhone(port)));
    }

    @Test
    void fiveApprovalsFromAPhoneThatRunsNoScript() {
        decideOnAll(visitor(Visitor.withoutScript(port)));
    }

    /** One is read and sent back with a reason, four are agreed to at once. */
    private void decideOnAll(Visitor phone) {
        var desk = visitor(Visitor.atDesk(port)).signIn(operator);
        desk.press("a[href$='/link']");
        desk.press("form[action$='/link'] .btn");
        var link = desk.page().locator(".lab-slip a").getAttribute("href").replaceFirst("https?://[^/]+", "");

        phone.open(link);
        phone.page().fill("#code", desk.page().locator(".lab-slip-digits").innerText());
        phone.page().fill("#pin", PIN);
        phone.page().fill("#repeated", "582932");
        phone.send("main form .btn-primary");
        phone.page().fill("#pin", PIN);
        phone.page().fill("#repeated", PIN);
        phone.press("main form .btn-primary");
        assertThat(phone.page().locator("main .card strong").allInnerTexts()).containsExactlyInAnyOrder("Dapur Gizi", "Antar Obat", "Peta Lansia", "Kelas Ibu", "Bank Sampah");

        phone.press("main .card:has-text('Dapur Gizi') a");
        phone.page().locator("input[name=decision][value=COMPLETE]").check();
        phone.send("main form .btn-primary");
        phone.page().selectOption("[name=reasonCode]", "other");
        phone.page().fill("[name=reason]", "Tambahkan angka balita yang dilayani.");
        phone.press("main form .btn-primary");
        assertThat(phone.page().locator("main .card").count()).isEqualTo(4);

        phone.press("main form .btn-primary");
        assertThat(phone.page().locator(".lab-badge-done").count()).isEqualTo(4);
        phone.press("form[action$='/leave'] .btn");
        assertThat(phone.address()).isEqualTo("/h/closed");

        assertThat(innovations.stream().map(this::decision).toList()).isEqualTo(List.of(Optional.of("COMPLETE"), Optional.of("ADVANCE"), Optional.of("ADVANCE"),
                Optional.of("ADVANCE"), Optional.of("ADVANCE")));
        assertThat(phone.open(link).page().locator("#pin").count()).isEqualTo(1);
        assertThat(phone.open("/tasks").address()).startsWith("/sign-in");
    }

    private Optional<Object> decision(InnovationId innovation) {
        return worksheets.latestDecision(innovation, "drum-up-decision").map(answers -> answers.get("decision"));
    }

    private Visitor visitor(Visitor device) {
        devices.add(device);
        return device;
    }
}
