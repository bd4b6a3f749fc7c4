package id.labinov.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.browser.Towns.Citizen;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens on real phones costs nobody a word and acts once: two tabs, two members, the back button, an ended session, an impatient finger. */
@BrowserStory
class NothingIsLostBrowserIT {

    private static final String FORM = "drum-up-worksheet";
    private static final String STATUS = "[data-autosave-status]";

    @Autowired Towns towns;
    @Autowired Worksheets worksheets;
    @Autowired Journeys journeys;
    @LocalServerPort int port;

    private Citizen leader;
    private Citizen member;
    private InnovationId innovation;
    private Visitor phone;

    @BeforeEach
    void aniOpensTheWorksheet() {
        var region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Perpustakaan", "Hasnah");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        member = towns.aCitizen(region, "Budi", Role.INNOVATOR, office.agency());
        innovation = towns.anInnovation(region, towns.aCohort(region, "lab-3-hari"), office.agency(), "Buku Keliling", leader.id(), List.of(member.id()));
        phone = Visitor.onPhone(port).signIn(leader);
        phone.open(address());
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    @Test
    void twoTabsOfOnePersonKeepBothAnswers() {
        var other = phone.anotherTab();
        other.navigate(phone.url(address()));

        phone.page().fill("[name=pledge]", "Ditulis di tab pertama");
        assertThat(phone.page().locator(STATUS)).containsText("Tersimpan");
        other.check("[name=talkedWithHead][value=TALKED]");
        assertThat(other.locator(STATUS)).containsText("Tersimpan");

        assertThat(answers()).isEqualTo(Map.of("pledge", "Ditulis di tab pertama", "talkedWithHead", "TALKED"));
    }

    @Test
    void twoMembersInOneAnswerSeeBothTexts() {
        try (var another = Visitor.onPhone(port).signIn(member)) {
            another.open(address());
            another.page().fill("[name=pledge]", "Tulisan Budi");
            assertThat(another.page().locator(STATUS)).containsText("Tersimpan");
            phone.page().fill("[name=pledge]", "Tulisan Ani");

            assertThat(phone.page().locator(".lab-conflict blockquote")).hasText("Tulisan Budi");
            assertThat(phone.page().locator("[name=pledge]")).hasValue("Tulisan Ani");
            assertThat(answers()).isEqualTo(Map.of("pledge", "Tulisan Budi"));
        }
    }

    @Test
    void theBackButtonFindsWhatWasTyped() {
        phone.page().fill("[name=pledge]", "Sebelum pindah halaman");
        phone.press(".lab-savebar .btn-primary");
        phone.page().goBack();

        assertThat(phone.page().locator("[name=pledge]")).hasValue("Sebelum pindah halaman");
    }

    @Test
    void anEndedSessionKeepsTheTextUntilTheNextSignIn() {
        phone.forgetSession();
        phone.page().fill("[name=pledge]", "Sesi sudah berakhir");
        assertThat(phone.page().locator(STATUS)).containsText("Sesi Anda berakhir");

        phone.page().locator(STATUS + " a").click();
        phone.page().fill("#identifier", leader.email());
        phone.page().fill("#secret", Towns.PASSPHRASE);
        phone.press("main form .btn-primary");

        assertThat(phone.address()).isEqualTo(address());
        assertThat(phone.page().locator("[name=pledge]")).hasValue("Sesi sudah berakhir");
        assertThat(phone.page().locator(STATUS)).containsText("Tersimpan");
        assertThat(answers()).isEqualTo(Map.of("pledge", "Sesi sudah berakhir"));
    }

    @Test
    void aDoubleClickHandsInOnce() {
        var worksheet = new WorksheetPage(phone, innovation, FORM);
        worksheet.fillAll(Map.of());
        phone.press(".lab-buttons .btn-primary");
        phone.page().waitForNavigation(() -> phone.page().locator("form[action$='/complete'] .btn-primary").dblclick());
        phone.page().waitForLoadState();

        phone.open("/innovations/" + innovation + "/journey");
        assertThat(phone.page().locator(".lab-path-here summary strong")).hasText("Diagnose");
        assertThat(journeys.find(innovation).flatMap(Journey::stage)).hasValue("DIAGNOSE");
    }

    private String address() {
        return "/innovations/" + innovation + "/worksheets/" + FORM + "/1";
    }

    private Map<String, Object> answers() {
        return worksheets.answers(innovation, FORM, Optional.empty()).orElse(Map.of());
    }
}
