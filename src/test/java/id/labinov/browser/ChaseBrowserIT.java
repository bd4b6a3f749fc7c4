package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.CohortId;
import id.labinov.journey.Journeys;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager asks twelve agencies for what they owe, from one page. */
@BrowserStory
class ChaseBrowserIT {

    private static final int AGENCIES = 12;
    private static final AtomicInteger PHONE = new AtomicInteger(1000);

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private final List<Citizen> leaders = new ArrayList<>();
    private RegionId region;
    private CohortId cohort;
    private Citizen manager;

    @BeforeEach
    void twelveAgenciesThatAreLate() {
        region = towns.aRegion();
        cohort = towns.aCohort(region, "lab-3-hari");
        manager = towns.aCitizen(region, "Rina", Role.MANAGER);
        for (var number = 1; number <= AGENCIES; number++) {
            var agency = towns.anAgency(region, "Dinas Contoh " + number);
            var leader = towns.aCitizen(region, "Ketua " + number, Role.INNOVATOR, agency);
            var innovation = towns.anInnovation(region, cohort, agency, "Inovasi " + number, leader.id(), List.of());
            late(journeys.openTasks(innovation).get(0).id(), AGENCIES + 1 - number);
            leaders.add(leader);
        }
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void allAreAskedFromOnePage() {
        consents(leaders.get(0));
        leaders.subList(1, AGENCIES / 2).forEach(this::consented);
        var desk = at(Visitor.atDesk(port), manager);
        desk.press("section[aria-labelledby=to-chase] a");
        assertThat(desk.page().locator(".lab-chase h2").allInnerTexts()).hasSize(AGENCIES).startsWith("Dinas Contoh 1", "Dinas Contoh 2").endsWith("Dinas Contoh 12");

        unfold(desk);
        for (var chat : List.of(0, 1, 2, 3, 4, 5)) {
            var sent = message(desk, desk.page().locator("form[data-opens] button").nth(chat));
            assertThat(sent).startsWith("Yth. Bapak/Ibu Ketua " + (chat + 1) + ",").contains("Inovasi " + (chat + 1), desk.url("/tasks/"));
        }
        desk.page().locator(".lab-badge-done").nth(5).waitFor();
        assertThat(desk.page().locator(".lab-badge-done").allInnerTexts()).isEqualTo(List.of("dibuka", "dibuka", "dibuka", "dibuka", "dibuka", "dibuka"));
        desk.press("a[href*='open=true']");
        for (var left = AGENCIES / 2; left > 0; left--) {
            assertThat(desk.page().locator(".lab-chase-line").count()).isEqualTo(left);
            var line = desk.page().locator(".lab-chase-line").first();
            var id = line.getAttribute("id");
            line.locator("form[action$=calls] button").click();
            desk.page().locator("#" + id).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }

        assertThat(desk.page().locator("#chase [role=status]").innerText()).endsWith("12 orang perlu ditagih, 0 belum ditagih hari ini.");
        assertThat(marks()).isEqualTo(List.of("OPENED 6", "CALLED 6"));
    }

    @Test
    void aTextIsCopiedAndSharedOnAPhone() {
        var phone = at(Visitor.onPhone(port), manager).open("/chase");
        phone.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var group = phone.page().locator(".lab-chase").first();
        group.locator("details details summary").first().click();

        group.locator("[data-copy]").click();
        phone.page().getByText("Tersalin").waitFor();
        group.locator("form[action$=shares] button").click();
        phone.page().locator(".lab-badge-done").waitFor();

        assertThat((String) phone.page().evaluate("() => navigator.clipboard.readText()")).startsWith("Bapak/Ibu di Dinas Contoh 1,").contains("Inovasi 1").doesNotContain("Ketua");
        assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        assertThat(phone.page().locator("#page-messages").innerText()).isEqualTo("1 orang ditandai: teks grup disalin.");
        assertThat(marks()).isEqualTo(List.of("SHARED 1"));
    }

    @Test
    void nothingOfItNeedsAScript() {
        consented(leaders.get(0));
        var phone = at(Visitor.withoutScript(port), manager).open("/chase");
        assertThat(phone.page().locator("[data-copy]").first().isVisible()).isFalse();

        phone.page().locator(".lab-chase details details summary").first().click();
        assertThat(phone.page().locator("textarea").first().inputValue()).contains("Inovasi 1").doesNotContain("Ketua");
        assertThat(message(phone, phone.page().locator("form[data-opens] button").first())).startsWith("Yth. Bapak/Ibu Ketua 1,");
        phone.open("/chase?open=true");
        assertThat(phone.page().locator(".lab-chase-line").count()).isEqualTo(AGENCIES - 1);
        phone.press("form[action$=calls] button");

        assertThat(phone.page().locator(".lab-chase-line").count()).isEqualTo(AGENCIES - 2);
        assertThat(phone.text()).contains("Dicatat: sudah ditelepon.", "12 orang perlu ditagih, 10 belum ditagih hari ini.");
        assertThat(marks()).isEqualTo(List.of("OPENED 1", "CALLED 1"));
    }

    /** The first agencies are unfolded from the beginning. */
    private static void unfold(Visitor visitor) {
        var folded = visitor.page().locator(".lab-chase-group:not([open]) > summary");
        assertThat(folded.count()).isEqualTo(AGENCIES - 3);
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    /** What stands in the chat that opens; the network ends before it. */
    private static String message(Visitor visitor, Locator button) {
        var chat = visitor.page().waitForPopup(button::click);
        chat.waitForURL("https://wa.me/**", new Page.WaitForURLOptions().setTimeout(60_000));
        var text = URLDecoder.decode(chat.url().replaceFirst(".*\\?text=", ""), StandardCharsets.UTF_8);
        chat.close();
        return text;
    }

    private Visitor at(Visitor visitor, Citizen citizen) {
        devices.add(visitor);
        visitor.page().context().route("https://wa.me/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody("obrolan")));
        return visitor.signIn(citizen);
    }

    /** As everybody can: the number, then the consent. */
    private void consents(Citizen citizen) {
        var phone = at(Visitor.onPhone(port), citizen).open("/account");
        phone.page().fill("#phone", "0840 7777 " + PHONE.incrementAndGet());
        phone.press("form[action='/account'] .btn-primary");
        phone.press("form[action='/account/phone-consent'] button");
        assertThat(phone.text()).contains("Izin Anda sudah dicatat.", "Anda mengizinkan dihubungi di +628407777" + PHONE.get());
    }

    private void consented(Citizen citizen) {
        var number = "+628407777" + PHONE.incrementAndGet();
        jdbc.sql("update person set phone = ? where id = ?").params(number, citizen.id().value()).update();
        jdbc.sql("insert into phone_consent (person, phone, given_at) values (?, ?, ?)").params(citizen.id().value(), number, Timestamp.from(Instant.now())).update();
    }

    private void late(TaskId task, int days) {
        journeys.moveDue(task, Optional.of(Instant.now().minus(Duration.ofDays(days))), "diatur", Actor.of(PersonId.next()));
    }

    private List<String> marks() {
        return jdbc.sql("select kind, count(*) as number from chase_mark where region = ? group by kind order by min(at)").param(region.value())
                .query((row, index) -> row.getString(1) + " " + row.getInt(2)).list();
    }
}
