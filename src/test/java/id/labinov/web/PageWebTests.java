package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@ContextConfiguration(classes = SamplePages.class)
@WithMockUser
class PageWebTests {

    @Autowired
    private MockMvcTester mvc;

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private Document page(String address) {
        return page(mvc.get().uri(address).exchange());
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(csrf());
    }

    @Test
    void navigationShowsWhatIsVisibleInOrderWithItsNumber() {
        var items = page("/sample/parts").select("nav[aria-label=Menu utama] a");

        assertThat(items.eachText()).containsExactly("Menu", "Bantuan 12");
        assertThat(items.eachAttr("aria-current")).containsExactly("page");
        assertThat(items.last().attr("aria-current")).isEqualTo("page");
    }

    @Test
    void headNamesReaderAndRegion() {
        var page = page("/sample");

        assertThat(page.select(".lab-person summary").text()).isEqualTo("Akun Andi <Nurhayati>");
        assertThat(page.select(".lab-brand").text()).isEqualTo("Labinov Kota Parepare");
        assertThat(page.title()).isEqualTo("Akun saya – Labinov");
        assertThat(page.select("a[href=/help], a[href=/accessibility]")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void documentIsInStandardsModeAndInItsLanguage() {
        assertThat(page("/sample").documentType().name()).isEqualTo("html");
        assertThat(page("/sample").selectFirst("html").attr("lang")).isEqualTo("id");
    }

    @Test
    void languageIsChosenByAddressAndKeptInACookie() {
        var chosen = mvc.get().uri("/sample?lang=en").exchange();

        assertThat(page(chosen).select("h1").text()).isEqualTo("My account");
        assertThat(chosen.getResponse().getCookie("lang").getValue()).isEqualTo("en");
        assertThat(page(mvc.get().uri("/sample").cookie(new Cookie("lang", "en")).exchange()).select("h1").text()).isEqualTo("My account");
        assertThat(page(mvc.get().uri("/sample").locale(Locale.ENGLISH).exchange()).select("h1").text()).isEqualTo("Akun saya");
    }

    @Test
    void languageLinkKeepsTheQuery() {
        assertThat(page("/sample?q=a&lang=id").select(".lab-language a").attr("href")).isEqualTo("/sample?q=a&lang=en");
    }

    @ParameterizedTest
    @CsvSource({"'',id", "xx,id", "'../..',id"})
    void unknownLanguagesReadIndonesian(String cookie, String shown) {
        var page = page(mvc.get().uri("/sample?lang=" + cookie).cookie(new Cookie("lang", cookie)).exchange());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(shown);
    }

    @Test
    void errorsStandInTitleSummaryAndBesideTheFieldAndTypedTextStays() {
        var page = page(post("/sample").param("title", "<b>\"satu\"").param("form", "b").param("digital", "true").exchange());

        assertThat(page.title()).isEqualTo("Galat: Akun saya – Labinov");
        assertThat(page.select("#error-summary li").text()).isEqualTo("Paling sedikit 3 kata.");
        assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#title");
        assertThat(page.select("#title").attr("value")).isEqualTo("<b>\"satu\"");
        assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-help title-error");
        assertThat(page.select("#title-error").text()).isEqualTo("Galat: Paling sedikit 3 kata.");
        assertThat(page.select("input[name=form][checked]").eachAttr("value")).containsExactly("b");
        assertThat(page.select("#digital[checked]")).hasSize(1);
    }

    @Test
    void everyInputHasALabelAndEveryDescriptionIsThere() {
        var page = page("/sample");

        assertThat(page.select("main input:not([type=hidden]), main select, main textarea"))
                .allMatch(input -> input.closest("label") != null || !page.select("label[for=" + input.id() + "]").isEmpty());
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby").stream().flatMap(ids -> Arrays.stream(ids.split(" "))))
                .allMatch(id -> page.getElementById(id) != null);
    }

    @Test
    void nothingIsInline() {
        for (var address : new String[] {"/sample", "/sample/parts", "/help", "/accessibility", "/sample/failures/conflict"}) {
            var page = page(address);

            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.getAllElements()).noneMatch(tag -> tag.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on")));
        }
    }

    @Test
    void listsHaveWaysToTheOtherPages() {
        assertThat(page("/sample/parts").select(".lab-pages a").eachAttr("href")).containsExactly("/sample/parts?q=a&page=1", "/sample/parts?q=a&page=3");
        assertThat(page("/sample/parts").select(".lab-flash").text()).isEqualTo("3 hari");
        assertThat(page("/sample/parts").select("[aria-current=step] .lab-step-name").text()).isEqualTo("Diagnose");
    }
}
