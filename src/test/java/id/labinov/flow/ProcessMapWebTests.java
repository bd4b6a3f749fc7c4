package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The drawing and the table beside it say the same, and each stage opens what makes its numbers up. */
@JourneyPages
@TestInstance(Lifecycle.PER_CLASS)
class ProcessMapWebTests {

    private static final String THEN = "?from=2026-04-06&asOf=2026-06-30";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private ApplicationContext application;

    private World world;

    @BeforeAll
    void theExampleInTheProjection() {
        world = worlds.aWorld();
        FlowWorld.example(world, application);
    }

    @Test
    void tableHasWhatStandsOnStagesAndTasks() throws Exception {
        var rows = page(world.manager(), "/flow/map" + THEN).select(".lab-flow-map-table tbody tr").stream()
                .map(row -> row.children().stream().map(Element::text).collect(Collectors.joining(" | "))).toList();

        // Of the 104,25 days: the clinic of INV-03, 04, 06, 07, 08 and 09 was open when DESIGN's 21 days had passed, and no form was.
        assertThat(rows).contains("Diagnose | 0 | – | 20,0", "Design hambatan | 2 | 55,6 | 104,3", "design_form tim inovator | 0 | – | 0,0",
                "design_clinic coach | 2 | 50,6 | 104,3", "Delivery | 2 | 28,6 | 32,2", "Pengajuan | 1 | 6,5 | 0,0");
    }

    @Test
    void drawingCarriesTheSameNumbersAndShades() throws Exception {
        var section = page(world.manager(), "/flow/map" + THEN).select("#map-drawing");
        var marks = marks(section.attr("data-marks"));

        assertThat(section.attr("data-first")).isEqualTo("DESIGN");
        assertThat(marks.get("DESIGN").get("lines").toString()).isEqualTo("[\"2 berjalan\",\"terlama 55,6 hari\",\"104,3 hari melewati target\"]");
        assertThat(List.of("DESIGN", "DELIVERY", "DIAGNOSE", "DISPLAY", "SUBMISSION").stream().map(stage -> marks.get(stage).get("shade").asInt()))
                .containsExactly(4, 2, 1, 1, 0);
        assertThat(page(world.manager(), marks.get("DESIGN").get("href").asText()).select("tbody tr")).hasSize(2);
        assertThat(marks.get("DRUM_UP").get("href").asText()).isEmpty();
    }

    @Test
    void whatIsNotBeyondItsTargetHasNoShade() throws Exception {
        var page = page(world.manager(), "/flow/map?asOf=2026-04-08");

        assertThat(page.select(".lab-map-shade")).isEmpty();
        assertThat(marks(page.select("#map-drawing").attr("data-marks")).values()).extracting(mark -> mark.get("shade").asInt()).containsOnly(0);
    }

    @Test
    void decisionStandsOnTheStepThatAsksForIt() throws Exception {
        var other = worlds.aWorld();
        var entered = Instant.parse("2026-05-01T00:00:00Z");
        var decision = new TaskFact("t", "design-decision", "coach", Span.since(entered.plusSeconds(86_400)), false, List.of());
        new FlowWorld(other, application).put(new FlowLog(List.of(new CaseHistory("INV-1",
                List.of(new StageVisit("INV-1", "DESIGN", 1, Span.since(entered), Outcome.OPEN, VisitCause.PATH, false, List.of(decision)))))));

        var marks = marks(page(other.observer(), "/flow/map?asOf=2026-05-10").select("#map-drawing").attr("data-marks"));

        assertThat(marks.get("design-gate").get("lines").get(0).asText()).isEqualTo("1 berjalan");
        assertThat(Jsoup.parse(answer(other.observer(), "/journey-model.bpmn"), "", Parser.xmlParser()).select("[bpmnElement=design-gate]")).hasSize(1);
    }

    @Test
    void anotherRegionsMapDoesNotExist() throws Exception {
        var other = worlds.aWorld();

        assertThat(status(other.manager(), "/flow/map?cohort=" + world.cohort())).isEqualTo(404);
        assertThat(status(world.coach(), "/flow/map")).isEqualTo(403);
    }

    private static Map<String, JsonNode> marks(String json) throws Exception {
        return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false).collect(Collectors.toMap(mark -> mark.get("id").asText(), mark -> mark));
    }

    private Document page(PersonId who, String address) throws Exception {
        return Jsoup.parse(answer(who, address));
    }

    private int status(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse().getStatus();
    }

    private String answer(PersonId who, String address) throws Exception {
        var answer = web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
