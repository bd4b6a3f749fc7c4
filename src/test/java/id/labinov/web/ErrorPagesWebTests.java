package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@ContextConfiguration(classes = SamplePages.class)
@WithMockUser
class ErrorPagesWebTests {

    @Autowired
    private MockMvcTester mvc;

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(body(answer));
    }

    @ParameterizedTest
    @CsvSource({"conflict,409,3 hari", "refused,403,Peran Anda", "not-found,404,Alamat ini tidak ada", "invalid,422,Belum ada yang tersimpan",
        "collision,409,Orang lain menyimpan", "boom,500,Bukan kesalahan Anda"})
    void everyFailureAnswersWithItsStatusAndASentence(String kind, int status, String sentence) {
        var answer = mvc.get().uri("/sample/failures/" + kind).exchange();

        assertThat(answer).hasStatus(status);
        assertThat(page(answer).select("main p").first().text()).startsWith(sentence);
        assertThat(page(answer).select("main .btn-primary")).hasSize(1);
    }

    @Test
    void noInnerWordsReachThePage() {
        for (var kind : new String[] {"boom", "collision"}) {
            assertThat(body(mvc.get().uri("/sample/failures/" + kind).exchange())).doesNotContain("inner words", "a_table", "Exception", "\tat ");
        }
    }

    @Test
    void incidentHasANumber() {
        assertThat(page(mvc.get().uri("/sample/failures/boom").exchange()).select("main strong").text()).matches("[0-9A-F]{12}");
    }

    @Test
    void conflictGivesBackWhatWasTypedButNoSecrets() {
        var answer = mvc.post().uri("/sample/failures/conflict").with(csrf()).param("text", "Satu kalimat <b>panjang</b>")
                .param("passphrase", "kuda baterai staples").param("id", "x").header("Referer", "http://localhost/sample?a=b").exchange();

        assertThat(page(answer).select("main textarea").eachText()).containsExactly("Satu kalimat <b>panjang</b>");
        assertThat(page(answer).select("main .btn-primary").attr("href")).isEqualTo("/sample?a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/x", "://", "javascript:alert(1)", "http://localhost"})
    void backLeadsNowhereElse(String referer) {
        var answer = mvc.get().uri("/sample/failures/conflict").header("Referer", referer).exchange();

        assertThat(page(answer).select("main .btn-primary").attr("href")).isEqualTo("/");
    }

    @Test
    void htmxGetsASentenceAboveThePageThatStays() {
        var answer = mvc.post().uri("/sample/failures/conflict").with(csrf()).header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(409).hasHeader("HX-Retarget", "#page-messages").hasHeader("HX-Reswap", "innerHTML");
        assertThat(body(answer).strip()).startsWith("<div").contains("role=\"alert\"", "3 hari").doesNotContain("<html", "<main");
    }

    @ParameterizedTest
    @CsvSource({"/sample/things/17,404", "/sample/things/0190a0a0-0000-7000-8000-000000000000,409",
        "/sample/things/0190a0a0-0000-7000-8000-000000000000?number=abc,400", "/nowhere,404"})
    void malformedIdsNameNothingAndMalformedParametersAreNotUnderstood(String address, int status) {
        assertThat(mvc.get().uri(address).exchange()).hasStatus(status);
    }

    @Test
    void formAddressOpenedAsAPageSaysSo() {
        assertThat(mvc.put().uri("/sample").with(csrf()).exchange()).hasStatus(405);
    }

    @Test
    void typedTextArrivesWithoutNulAndWithOneKindOfLineBreak() {
        var answer = mvc.post().uri("/sample").with(csrf()).param("title", " a\u0000b\ud800 \uD83D\uDE00 ").param("story", "satu\r\ndua\rtiga").exchange();

        assertThat(page(answer).select("#title").attr("value")).isEqualTo("ab \uD83D\uDE00");
        assertThat(page(answer).select("#story").first().wholeText()).isEqualTo("satu\ndua\ntiga");
    }
}
