package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.form.FormFixtures.World;
import id.labinov.form.FormFixtures.Worlds;
import id.labinov.people.SignedInAs;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What devices keep for times without a line, and for whom. */
@FormModuleTest
class KeptPagesWebTests {

    @Autowired MockMvc mvc;
    @Autowired Worlds worlds;
    @Autowired Worksheets worksheets;

    private World world;
    private String section;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
        section = "/innovations/" + world.id() + "/worksheets/every-kind/1";
    }

    @Test
    void pagesOnWhichOneWritesMayBeKeptForOneself() throws Exception {
        assertThat(ask(SignedInAs.person(world.leader()), get(section)).getHeader("Labinov-Keep")).isEqualTo(world.leader().toString());
        assertThat(ask(SignedInAs.person(world.member()), get(section)).getHeader("Labinov-Keep")).isEqualTo(world.member().toString());
        assertThat(ask(SignedInAs.person(world.leader()), get("/innovations/" + world.id() + "/worksheets/every-kind/check")).getHeader("Labinov-Keep")).isNull();
    }

    @Test
    void aSharedComputerKeepsNoPage() throws Exception {
        var answer = ask(SignedInAs.atSharedComputer(world.leader()), get(section));

        assertThat(answer.getHeader("Labinov-Keep")).isNull();
        assertThat(Jsoup.parse(answer.getContentAsString()).select("meta[name=labinov-shared]").attr("content")).isEqualTo("true");
    }

    @Test
    void whatWasKeptForSomebodyElseIsNotSentInMyName() throws Exception {
        var autosave = post("/innovations/" + world.id() + "/worksheets/every-kind/autosave").param("_version", "0").param("_asked", "name").param("name", "Punya Ani");

        assertThat(ask(SignedInAs.person(world.member()), autosave.header("Labinov-Account", world.leader().toString()).header("X-Requested-With", "XMLHttpRequest")).getStatus())
                .isEqualTo(401);
        assertThat(answers()).isEqualTo(Map.of());

        assertThat(ask(SignedInAs.person(world.leader()), autosave).getStatus()).isEqualTo(200);
        assertThat(answers()).isEqualTo(Map.of("name", "Punya Ani"));
    }

    private Map<String, Object> answers() {
        return worksheets.answers(world.id(), "every-kind", Optional.empty()).orElse(Map.of());
    }

    private MockHttpServletResponse ask(RequestPostProcessor person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(person).with(csrf())).andReturn().getResponse();
    }
}
