package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which people read and choose what they are told, at a desk and on a phone: no barrier on any of them, and a keyboard is enough. */
@BrowserStory
class ToldPagesBrowserIT {

    private static final String FOCUSED = "() => document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.name";

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private RegionId region;
    private Office office;
    private Citizen leader;

    @BeforeEach
    void anInnovationWaitsForItsHead() {
        region = towns.aRegion();
        office = towns.anOffice(region, "Dinas Sosial", "Hasnah");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        var innovation = towns.anInnovation(region, towns.aCohort(region, "lab-3-hari"), office.agency(), "Dapur Gizi", leader.id(), List.of());
        journeys.openTasks(innovation).stream().filter(task -> task.key().equals("drum-up-worksheet"))
                .forEach(task -> journeys.complete(task.id(), Map.of(), false, Actor.of(leader.id())));
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void everybodyReadsAndChoosesOnAnyDevice() {
        for (var visitor : List.of(Visitor.atDesk(port), Visitor.onPhone(port))) {
            at(visitor, leader);
            for (var path : List.of("/notices", "/notices?list=all", "/notices/preferences", "/calendar")) {
                visitor.open(path);
                assertThat(visitor.address()).isEqualTo(path);
            }
            visitor.open("/account").press("a[href='/notices/preferences']");
            assertThat(visitor.address()).isEqualTo("/notices/preferences");
        }
    }

    @Test
    void administratorsKeepMailsOnAnyDevice() {
        var administrator = towns.aCitizen(region, "Nirma", Role.ADMINISTRATOR);
        for (var visitor : List.of(Visitor.atDesk(port), Visitor.onPhone(port))) {
            at(visitor, administrator);
            for (var path : List.of("/administration/outbox", "/administration/mail-texts", "/chase")) {
                visitor.open(path);
                assertThat(visitor.address()).isEqualTo(path);
            }
            visitor.open("/administration/mail-texts").press("main a[href*='/administration/mail-texts/']");
            assertThat(visitor.page().locator("main textarea").count()).isEqualTo(1);
        }
    }

    @Test
    void whatKeepsTheLaboratoryIsFoldedTogetherInTheMenu() {
        var desk = at(Visitor.atDesk(port), towns.aCitizen(region, "Nirma", Role.ADMINISTRATOR));
        assertThat(desk.page().locator("a[href='/administration/outbox']").isVisible()).isFalse();

        desk.page().locator(".lab-keeping > summary").click();
        desk.press("a[href='/administration/outbox']");

        assertThat(desk.address()).isEqualTo("/administration/outbox");
        assertThat(desk.page().locator("summary.lab-current").innerText()).isEqualTo("Kelola");
    }

    @Test
    void theHeadsLinkIsReadableOnAnyDevice() {
        var desk = at(Visitor.atDesk(port), towns.aCitizen(region, "Wati", Role.OPERATOR, office.agency()));
        desk.press("a[href$='/link']");
        desk.press("form[action$='/link'] .btn");
        var link = desk.page().locator(".lab-slip a").getAttribute("href").replaceFirst("https?://[^/]+", "");
        for (var visitor : List.of(Visitor.atDesk(port), Visitor.onPhone(port))) {
            devices.add(visitor);
            visitor.open(link);
            assertThat(visitor.page().locator("#pin").count()).isEqualTo(1);
        }
    }

    @Test
    void aKeyboardIsEnough() {
        var desk = at(Visitor.atDesk(port), leader).open("/notices");

        desk.page().keyboard().press("Tab");
        assertThat(desk.page().evaluate(FOCUSED)).isEqualTo("#content");
        desk.page().keyboard().press("Enter");
        desk.page().keyboard().press("Tab");

        assertThat(desk.page().evaluate("() => document.querySelector('main').contains(document.activeElement)")).isEqualTo(true);
        assertThat(desk.address()).isEqualTo("/notices#content");
    }

    private Visitor at(Visitor visitor, Citizen citizen) {
        devices.add(visitor);
        return visitor.signIn(citizen);
    }
}
