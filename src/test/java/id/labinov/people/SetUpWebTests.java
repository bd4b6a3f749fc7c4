package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first start, in a database where nobody is yet: one context, and one story, for it happens once. */
@PeopleWebTest
@TestPropertySource(properties = "test.laboratory=new")
class SetUpWebTests {

    private static final String PASSPHRASE = "empat ekor kucing belang";

    @Autowired
    private MockMvc web;
    @Autowired
    private SetUp setUp;
    @Autowired
    private People people;
    @Autowired
    private Regions regions;

    @Test
    void linkMakesTheFirstAdministratorOnceAndThenOpensNothing() throws Exception {
        var link = "/set-up/" + setUp.newLink();
        var older = "/set-up/" + setUp.newLink();
        assertThat(ask(get("/set-up/aaaaaaaaaaaaaaaaaaaa")).getStatus()).isEqualTo(404);
        assertThat(ask(get(link)).getStatus()).isEqualTo(200);

        var weak = ask(first(link, "Siti Contoh", "siti@contoh.go.id", "rahasia"));
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(weak.getContentAsString()).select("#name").val()).isEqualTo("Siti Contoh");
        assertThat(Jsoup.parse(weak.getContentAsString()).select(".lab-field:has(#secret) .lab-error").size()).isEqualTo(1);
        var nowhere = ask(first(link, "Siti Contoh", "", PASSPHRASE));
        assertThat(Jsoup.parse(nowhere.getContentAsString()).select(".lab-field:has(#email) .lab-error").size()).isEqualTo(1);
        assertThat(setUp.needed()).isTrue();

        var done = ask(first(link, "Siti Contoh", "siti@contoh.go.id", PASSPHRASE));
        assertThat(done.getRedirectedUrl()).isEqualTo("/set-up");
        var administrator = people.identifiedBy("siti@contoh.go.id").orElseThrow();
        var region = regions.all().get(0).id();
        assertThat(people.roles(administrator.id(), region)).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.MANAGER);

        assertThat(List.of(ask(get(link)).getStatus(), ask(get(older)).getStatus(), ask(first(older, "Lain", "lain@contoh.go.id", PASSPHRASE)).getStatus()))
                .isEqualTo(List.of(404, 404, 404));
        assertThat(people.identifiedBy("lain@contoh.go.id")).isEmpty();

        var steps = Jsoup.parse(ask(get("/set-up").cookie(done.getCookies())).getContentAsString());
        assertThat(steps.select("main ol a").eachAttr("href"))
                .isEqualTo(List.of("/regions/" + region, "/imports/agencies?region=" + region, "/imports/people?region=" + region));
        assertThat(steps.select(".lab-acts a").eachAttr("href")).isEqualTo(List.of("/regions/" + region, "/"));
    }

    private static MockHttpServletRequestBuilder first(String link, String name, String email, String secret) {
        return post(link).with(csrf()).param("name", name).param("email", email).param("phone", "").param("nip", "").param("secret", secret);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
