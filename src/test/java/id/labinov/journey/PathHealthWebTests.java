package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Hands in the database make differences; the administrator's page names and repairs them. */
@JourneyPages
class PathHealthWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private OpenTask task;

    @BeforeEach
    void anInnovationInItsFirstStage() {
        world = worlds.aWorld();
        task = journeys.openTasks(worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP").id()).get(0);
    }

    @Test
    void nothingDiffersAtFirst() throws Exception {
        assertThat(check(world.administrator()).text()).doesNotContain("Antre dari Rumah");
    }

    @Test
    void lostRowIsNamedAndComesBack() throws Exception {
        jdbc.sql("delete from open_task where id = ?").param(task.id().value()).update();

        assertThat(check(world.administrator()).text()).contains("Antre dari Rumah");
        repair(world.administrator());

        assertThat(check(world.administrator()).text()).doesNotContain("Antre dari Rumah");
        assertThat(journeys.openTasks(task.innovation())).extracting(OpenTask::key).containsExactly("drum-up-worksheet");
    }

    @Test
    void rowOfATaskThatTheEngineDoesNotKnowGoes() throws Exception {
        jdbc.sql("update open_task set engine_task = ? where id = ?").params(UUID.randomUUID().toString(), task.id().value()).update();

        assertThat(check(world.administrator()).text()).contains("Antre dari Rumah");
        repair(world.administrator());

        assertThat(check(world.administrator()).text()).doesNotContain("Antre dari Rumah");
        assertThat(journeys.openTasks(task.innovation())).extracting(OpenTask::key).containsExactly("drum-up-worksheet");
    }

    @Test
    void holderThatTheEngineDoesNotKnowIsToldToIt() throws Exception {
        jdbc.sql("update open_task set holder = ? where id = ?").params(world.coach().value(), task.id().value()).update();

        assertThat(check(world.administrator()).text()).contains("Antre dari Rumah");
        repair(world.administrator());

        // Who holds a task is our word, where a path stands the engine's.
        assertThat(check(world.administrator()).text()).doesNotContain("Antre dari Rumah");
        assertThat(journeys.openTask(task.id()).orElseThrow().holder()).contains(world.coach());
    }

    @Test
    void stageThatTheEngineDoesNotKnowGivesWayToItsOwn() throws Exception {
        jdbc.sql("update journey set stage = 'DELIVERY' where innovation = ?").param(task.innovation().value()).update();

        assertThat(check(world.administrator()).text()).contains("Antre dari Rumah");
        repair(world.administrator());

        assertThat(check(world.administrator()).text()).doesNotContain("Antre dari Rumah");
        assertThat(journeys.find(task.innovation()).flatMap(Journey::stage)).contains("DRUM_UP");
    }

    @Test
    void administratorOfAnotherRegionSeesAndRepairsNothingOfIt() throws Exception {
        var elsewhere = worlds.aWorld();
        jdbc.sql("delete from open_task where id = ?").param(task.id().value()).update();

        assertThat(check(elsewhere.administrator()).text()).doesNotContain("Antre dari Rumah");
        repair(elsewhere.administrator());

        assertThat(journeys.openTasks(task.innovation())).isEmpty();
        repair(world.administrator());
    }

    @Test
    void unknownJobIsNotFound() throws Exception {
        assertThat(status(world.administrator(), post("/admin/paths/failures/bukan-id/retry"))).isEqualTo(404);
        assertThat(status(world.manager(), get("/admin/paths"))).isEqualTo(403);
    }

    private Document check(PersonId person) throws Exception {
        return Jsoup.parse(web.perform(as(person, post("/admin/paths/check"))).andReturn().getResponse().getContentAsString());
    }

    private void repair(PersonId person) throws Exception {
        web.perform(as(person, post("/admin/paths/repair")));
    }

    private int status(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(as(person, request)).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder as(PersonId person, MockHttpServletRequestBuilder request) {
        return request.with(SignedInAs.person(person)).with(csrf());
    }
}
