package id.labinov.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationFixtures.World;
import id.labinov.people.Role;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InnovationModuleTest
class NextCohortWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private InnovationFixtures fixtures;
    @Autowired
    private Innovations innovations;
    @Autowired
    private HeardEvents heard;

    private World world;
    private Innovation innovation;
    private CohortId later;

    @BeforeEach
    void anInnovationWhoseLeaderIsSignedIn() {
        world = fixtures.aWorld();
        innovation = fixtures.anInnovation(world, "Antre dari Rumah");
        later = fixtures.aCohort(world.region());
        fixtures.signIn(world.innovator());
    }

    @Test
    void onlyCohortsThatItIsNotInAreOffered() throws Exception {
        assertThat(page(get(address())).select("select[name=cohort] option[value~=.]").eachAttr("value")).containsExactly(later.toString());
    }

    @Test
    void itJoinsWithItsNumberAtTheChosenStage() throws Exception {
        assertThat(join(later, "DISPLAY").getRedirectedUrl()).isEqualTo("/innovations/" + innovation.id());

        assertThat(innovations.cohorts(innovation.id())).containsExactly(world.cohort(), later);
        assertThat(innovations.find(innovation.id()).map(Innovation::number)).hasValue(innovation.number());
        assertThat(heard.of(CohortJoined.class, innovation.id())).extracting(CohortJoined::entryStage).containsExactly(Optional.of("DISPLAY"));
    }

    @Test
    void anUnknownStageKeepsTheChosenCohort() throws Exception {
        var refused = join(later, "NOWHERE");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("select[name=cohort] option[selected]").attr("value")).isEqualTo(later.toString());
        assertThat(innovations.cohorts(innovation.id())).containsExactly(world.cohort());
    }

    @Test
    void aCohortOfAnotherRegionIsNoChoice() throws Exception {
        assertThat(join(fixtures.aWorld().cohort(), "").getStatus()).isEqualTo(422);
        assertThat(innovations.cohorts(innovation.id())).containsExactly(world.cohort());
    }

    @Test
    void colleaguesWhoDoNotLeadAreRefused() throws Exception {
        fixtures.signIn(fixtures.somebody(world, Role.INNOVATOR, Role.COACH));

        assertThat(join(later, "").getStatus()).isEqualTo(403);
        assertThat(innovations.cohorts(innovation.id())).containsExactly(world.cohort());
    }

    private String address() {
        return "/innovations/" + innovation.id() + "/cohorts";
    }

    private MockHttpServletResponse join(CohortId cohort, String stage) throws Exception {
        return ask(post(address()).param("cohort", cohort.toString()).param("stage", stage));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(ask(request).getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn().getResponse();
    }
}
