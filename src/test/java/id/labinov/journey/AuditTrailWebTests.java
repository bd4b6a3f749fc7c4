package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Files;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.StoredFile;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever inspects finds each act and each download of an innovation, by its number and in words. */
@JourneyPages
class AuditTrailWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Files files;

    private World world;
    private Innovation innovation;
    private OpenTask task;

    @BeforeEach
    void anInnovationInItsFirstStage() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DRUM_UP");
        task = journeys.openTasks(innovation.id()).get(0);
    }

    @Test
    void actsOnThePathStandBesideWhatWasWritten() throws Exception {
        ask(world.manager(), post("/tasks/" + task.id() + "/reassign").param("person", world.leader().toString()).param("reason", "Ia yang memimpin."));
        ask(world.leader(), post("/innovations/" + innovation.id() + "/comments").param("body", "Sudah kami mulai."));

        assertThat(acts("/audit?subject=" + innovation.number().toLowerCase()))
                .isEqualTo(List.of("Catatan ditulis", "Pemegang tugas berganti", "Jalur dimulai", "Inovasi didaftarkan"));
        assertThat(acts("/audit?subject=" + innovation.number() + "&person=" + world.manager())).isEqualTo(List.of("Pemegang tugas berganti"));
    }

    @Test
    void codesAreReadAsWordsAndFilesByTheirNames() throws Exception {
        journeys.complete(task.id(), Map.of(), false, Actor.of(world.leader()));
        var file = files.store(innovation.id(), "Bukti", StoredFile.Kind.OTHER, "bukti \"1\".pdf",
                new ByteArrayInputStream("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII)), Actor.of(world.leader()));
        ask(world.manager(), get("/files/" + file.id() + "/content"));

        var details = Jsoup.parse(ask(world.administrator(), get("/audit?subject=" + innovation.number()))).select("tbody td:nth-child(5)").eachText();

        assertThat(details.get(0)).isEqualTo("bukti \"1\".pdf");
        assertThat(details).contains("Drum-up · Lembar kerja Drum-up");
    }

    @Test
    void innovationsStandByNumberAndName() throws Exception {
        assertThat(Jsoup.parse(ask(world.administrator(), get("/audit?subject=" + innovation.id()))).select("tbody td:nth-child(4)").eachText())
                .containsOnly(innovation.number() + " Antre dari Rumah");
    }

    @Test
    void whatDoesNotMoveThePathIsNotedToo() throws Exception {
        ask(world.leader(), post("/tasks/" + task.id() + "/follow-up").param("followUp", "2099-01-05"));
        ask(world.leader(), post("/tasks/" + task.id() + "/follow-up").param("followUp", ""));
        ask(world.manager(), post("/tasks/bulk/hint").param("task", task.id().toString()).param("person", world.coach().toString()).param("back", "/"));

        assertThat(acts("/audit?subject=" + innovation.number()).subList(0, 3)).isEqualTo(List.of("Coach ditunjuk", "Tugas ditampilkan lagi", "Tugas ditunda"));
    }

    @Test
    void downloadsAreNoted() throws Exception {
        ask(world.manager(), get("/cohorts/" + world.cohort() + "/board.xlsx"));
        ask(world.manager(), get("/innovations/export/csv"));

        assertThat(acts("/audit?person=" + world.manager())).isEqualTo(List.of("Daftar inovasi diunduh", "Papan diunduh"));
    }

    private List<String> acts(String address) throws Exception {
        return Jsoup.parse(ask(world.administrator(), get(address))).select("tbody td:nth-child(3)").eachText();
    }

    private String ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse().getContentAsString();
    }
}
