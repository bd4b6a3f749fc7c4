package id.labinov.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.labinov.browser.Chromium;
import id.labinov.form.FormFixtures.World;
import id.labinov.form.FormFixtures.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** What {@code autosave.js} promises: no typed word is lost, whatever happens to line, session or neighbour. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "form", webEnvironment = WebEnvironment.RANDOM_PORT,
        extraIncludes = {"web", "audit", "document", "people", "cohort", "innovation"})
@Import({FormFixtures.class, AutosaveBrowserIT.SignInByCookie.class})
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class AutosaveBrowserIT {

    private static Browser browser;

    @Autowired Worlds worlds;
    @Autowired Worksheets worksheets;
    @LocalServerPort int port;

    private World world;
    private BrowserContext ani;
    private Page page;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
    }

    @BeforeEach
    void aniOpensTheFirstTopic() {
        world = worlds.aWorld();
        ani = signedIn(world.leader());
        page = ani.newPage();
        page.navigate(section(1));
    }

    @AfterEach
    void leave() {
        ani.close();
    }

    private BrowserContext signedIn(PersonId person) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
        signIn(context, person);
        return context;
    }

    private void signIn(BrowserContext context, PersonId person) {
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("test-person", person.toString()).setUrl("http://localhost:" + port)));
    }

    private String section(int number) {
        return "http://localhost:" + port + "/innovations/" + world.id() + "/worksheets/every-kind/" + number;
    }

    private com.microsoft.playwright.Locator status() {
        return page.locator("[data-autosave-status]");
    }

    private Map<String, Object> answers() {
        return worksheets.answers(world.id(), "every-kind", Optional.empty()).orElse(Map.of());
    }

    @Test
    void typedTextIsSavedAfterAPause() {
        page.fill("#name", "Antrean ramah");

        assertThat(status()).containsText("Tersimpan");
        org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Antrean ramah"));
    }

    @Test
    void leavingThePageSavesWhatWasJustTyped() {
        page.fill("#name", "Baru saja");
        page.navigate(section(2));
        page.navigate(section(1));

        assertThat(page.locator("#name")).hasValue("Baru saja");
    }

    @Test
    void aLostLineKeepsTheTextOnTheDevice() {
        ani.setOffline(true);
        page.fill("#name", "Tanpa sinyal");
        assertThat(status()).containsText("disimpan di perangkat ini");

        ani.setOffline(false);
        assertThat(status()).containsText("Tersimpan");
        org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Tanpa sinyal"));
    }

    @Test
    void anEndedSessionKeepsTheTextUntilTheNextSignIn() {
        ani.clearCookies();
        page.fill("#story", "Tulisan panjang");
        assertThat(status()).containsText("Sesi Anda berakhir");
        assertThat(status().locator("a")).hasText("Masuk lagi");

        signIn(ani, world.leader());
        page.navigate(section(1));
        assertThat(page.locator("#story")).hasValue("Tulisan panjang");
        assertThat(status()).containsText("Tersimpan");
        org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("story", "Tulisan panjang"));
    }

    @Test
    void anotherAccountSeesNothingOfItAndTheOwnerLosesNothing() {
        ani.clearCookies();
        page.fill("#story", "Rahasia Ani");
        assertThat(status()).containsText("Sesi Anda berakhir");

        signIn(ani, world.member());
        page.navigate(section(1));

        assertThat(page.locator("#story")).hasValue("");

        signIn(ani, world.leader());
        page.navigate(section(1));

        assertThat(page.locator("#story")).hasValue("Rahasia Ani");
    }

    @Test
    void twoMembersInOneFieldSeeBothTexts() {
        try (var budi = signedIn(world.member())) {
            var other = budi.newPage();
            other.navigate(section(1));
            other.fill("#name", "Punya Budi");
            assertThat(other.locator("[data-autosave-status]")).containsText("Tersimpan");

            page.fill("#name", "Punya Ani");

            assertThat(page.locator(".lab-conflict blockquote")).hasText("Punya Budi");
            assertThat(page.locator("#name")).hasValue("Punya Ani");
            org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Punya Budi"));
        }
    }

    @Test
    void pressingAtOnceShowsTheOthersTextBeforeItIsReplaced() {
        try (var budi = signedIn(world.member())) {
            var other = budi.newPage();
            other.navigate(section(1));
            other.fill("#name", "Punya Budi");
            assertThat(other.locator("[data-autosave-status]")).containsText("Tersimpan");

            page.fill("#name", "Punya Ani");
            page.locator(".lab-savebar .btn-primary").click();

            assertThat(page.locator(".lab-conflict blockquote")).hasText("Punya Budi");
            org.assertj.core.api.Assertions.assertThat(page.url()).isEqualTo(section(1));
            org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Punya Budi"));

            page.locator(".lab-savebar .btn-primary").click();
            page.waitForURL(section(2));
            org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Punya Ani"));
        }
    }

    @Test
    void savingAndGoingOnNeverSendsBackWhatOthersWrote() {
        try (var budi = signedIn(world.member())) {
            var other = budi.newPage();
            other.navigate(section(1));
            other.fill("#story", "Punya Budi");
            assertThat(other.locator("[data-autosave-status]")).containsText("Tersimpan");

            page.fill("#name", "Punya Ani");
            page.locator(".lab-savebar .btn-primary").click();
            page.waitForURL(section(2));

            org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Punya Ani", "story", "Punya Budi"));
        }
    }

    @Test
    void withoutScriptTheSameWorks() {
        try (var plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            signIn(plain, world.leader());
            var still = plain.newPage();
            still.navigate(section(1));
            still.fill("#name", "Tanpa skrip");
            still.locator(".lab-savebar .btn-primary").click();

            org.assertj.core.api.Assertions.assertThat(still.url()).isEqualTo(section(2));
            org.assertj.core.api.Assertions.assertThat(answers()).isEqualTo(Map.of("name", "Tanpa skrip"));
        }
    }

    /** Signs in whoever the cookie names: how people sign in is tested elsewhere. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SignInByCookie {

        @Bean
        FilterRegistrationBean<Filter> signIn() {
            var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                var cookies = Optional.ofNullable(((HttpServletRequest) request).getCookies()).stream().flatMap(Stream::of);
                cookies.filter(cookie -> cookie.getName().equals("test-person")).findFirst().ifPresent(cookie ->
                        SecurityContextHolder.getContext().setAuthentication(SignedInAs.authentication(PersonId.of(cookie.getValue()))));
                chain.doFilter(request, response);
            });
            filter.setOrder(0);
            return filter;
        }
    }
}
