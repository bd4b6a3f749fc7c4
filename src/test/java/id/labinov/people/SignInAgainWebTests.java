package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form that is sent after the session ended costs nobody a word. */
@PeopleWebTest
class SignInAgainWebTests {

    private static final String PASSPHRASE = "empat ekor kucing belang";
    private static final String TYPED = "Dinas \"Baru\"\n<b>baris kedua</b> 😀";

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    private Person person;

    @BeforeEach
    void aManagerWithPassphrase() {
        person = fixtures.aPerson(fixtures.aRegion(), "Rahmat", Role.MANAGER);
        fixtures.passphrase(person, PASSPHRASE);
    }

    @Test
    void formSentAfterTheSessionEndedIsOfferedAgainAfterSignIn() throws Exception {
        var signIn = page(post("/agencies").param("name", TYPED).param("roles", "A", "B"), 401);

        var again = page(answered(signIn, PASSPHRASE), 200).selectFirst("form[action=/agencies]");

        assertThat(values(again, "name")).containsExactly(TYPED);
        assertThat(values(again, "roles")).containsExactly("A", "B");
        assertThat(values(again, "_csrf")).hasSize(1);
    }

    @Test
    void wrongPassphraseKeepsTheFormToo() throws Exception {
        var signIn = page(post("/agencies").param("name", TYPED), 401);

        var refused = page(answered(signIn, "sesuatu yang salah"), 422);

        assertThat(values(refused, "kept.name")).containsExactly(TYPED);
        assertThat(values(refused, "kept-action")).containsExactly("/agencies");
    }

    @Test
    void secretsAreNotKept() throws Exception {
        var signIn = page(post("/account/passphrase").param("current", "rahasia lama").param("secret", "rahasia baru").param("name", "Rahmat"), 401);

        assertThat(signIn.html()).doesNotContain("rahasia");
        assertThat(values(signIn, "kept.name")).containsExactly("Rahmat");
    }

    @Test
    void keptFormLeadsNowhereElse() throws Exception {
        var answer = web.perform(post("/sign-in").with(csrf()).param("identifier", person.email().get()).param("secret", PASSPHRASE)
                .param("kept-action", "//evil.example").param("kept.name", "x")).andReturn().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void scriptsAreToldWhereToGo() throws Exception {
        var answer = web.perform(post("/agencies").with(csrf()).param("name", TYPED).header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/agencies/new")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/sign-in?to=%2Fagencies%2Fnew");
    }

    /** Without a token nobody knows who made the form: the texts are shown to be copied, and nothing is offered to be sent. */
    @Test
    void formWithoutItsTokenShowsWhatWasTyped() throws Exception {
        var answer = web.perform(post("/agencies").with(csrf().useInvalidToken()).param("name", TYPED)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    private MockHttpServletRequestBuilder answered(Document signIn, String secret) {
        var request = post("/sign-in").param("identifier", person.email().get()).param("secret", secret);
        signIn.select("form").first().select("input[type=hidden]").stream().filter(input -> !input.attr("name").equals("_csrf"))
                .forEach(input -> request.param(input.attr("name"), input.attr("value")));
        return request;
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = web.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static List<String> values(Element form, String name) {
        return form.select("input").stream().filter(input -> input.attr("name").equals(name)).map(input -> input.attr("value")).toList();
    }
}
