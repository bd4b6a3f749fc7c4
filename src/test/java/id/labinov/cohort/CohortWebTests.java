package id.labinov.cohort;

import static id.labinov.cohort.CohortFixtures.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CohortModuleTest
class CohortWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Cohorts cohorts;
    @Autowired
    private CohortTemplates templates;
    @Autowired
    private LabEvents events;

    private Region region;
    private CohortId cohort;
    private LabEvent event;

    @BeforeEach
    void aCohortWithAnEvent() {
        region = fixtures.aRegion();
        cohort = fixtures.aCohort(region);
        event = fixtures.anOpenEvent(cohort);
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR,200,200,200", "MANAGER,200,200,200", "COACH,200,403,200", "INNOVATOR,200,403,403", "REVIEWER,200,403,403",
            "OPERATOR,200,403,403", "OBSERVER,200,403,403"})
    void everybodyOfTheRegionReadsFewPlanFacilitatorsRun(Role role, int reading, int planning, int running) throws Exception {
        var me = fixtures.aPerson(region, role);

        for (var tab : new String[] {"", "/events", "/participants", "/agencies"}) {
            assertThat(as(me, get("/cohorts/" + cohort + tab)).getStatus()).isEqualTo(reading);
        }
        for (var page : new String[] {"/settings", "/events/new", "/participants/new"}) {
            assertThat(as(me, get("/cohorts/" + cohort + page)).getStatus()).isEqualTo(planning);
        }
        assertThat(as(me, get("/events/" + event.id() + "/edit")).getStatus()).isEqualTo(planning);
        for (var page : new String[] {"/people", "/poster", "/qr.svg"}) {
            assertThat(as(me, get("/events/" + event.id() + page)).getStatus()).isEqualTo(running);
        }
    }

    @Test
    void posterOfAnEventThatIsOverShowsNoCode() throws Exception {
        var me = fixtures.aPerson(region, Role.MANAGER);
        var past = fixtures.anEventLongAgo(cohort);

        var open = as(me, get("/events/" + event.id() + "/poster")).getContentAsString();
        var over = as(me, get("/events/" + past.id() + "/poster")).getContentAsString();

        assertThat(open).contains(event.joinCode(), "/events/" + event.id() + "/qr.svg").doesNotContain("Kegiatan ini sudah selesai.");
        assertThat(over).contains("Kegiatan ini sudah selesai.").doesNotContain(past.joinCode(), "qr.svg");
    }

    @Test
    void managerOfAnotherRegionFindsNothing() throws Exception {
        var stranger = fixtures.aPerson(fixtures.aRegion(), Role.MANAGER);

        assertThat(as(stranger, get("/cohorts/" + cohort)).getStatus()).isEqualTo(404);
        assertThat(as(stranger, get("/events/" + event.id() + "/people")).getStatus()).isEqualTo(404);
        assertThat(as(stranger, get("/cohorts")).getContentAsString()).doesNotContain("Laboratorium Inovasi 2023");
    }

    @Test
    void namedHelperRunsTheEventAndNoOther() throws Exception {
        var helper = fixtures.aParticipant(region, cohort);

        events.addHelper(event.id(), helper, SOMEBODY);

        assertThat(as(helper, get("/events/" + event.id() + "/people")).getStatus()).isEqualTo(200);
        assertThat(as(helper, get("/events/" + cohorts.events(cohort).get(0).id() + "/people")).getStatus()).isEqualTo(403);
    }

    @Test
    void managerOpensACohortWithOneShortForm() throws Exception {
        var me = fixtures.aPerson(region, Role.MANAGER);

        var answer = as(me, post("/cohorts").param("region", region.id().toString()).param("name", "Lomba 2024").param("year", "2024")
                .param("opens", "2024-03-03T08:00").param("closes", "").param("template", "lomba").param("suggestedEvents", "true"));

        var opened = CohortId.of(answer.getRedirectedUrl().replace("/cohorts/", ""));
        assertThat(cohorts.find(opened).orElseThrow().stages()).containsExactly("DISPLAY", "DOCUMENTATION", "SUBMISSION");
        assertThat(cohorts.events(opened)).extracting(LabEvent::from).containsExactly(LocalDate.of(2024, 3, 3));
    }

    @Test
    void wrongInputShowsTheFormAgainWithWhatWasTyped() throws Exception {
        var me = fixtures.aPerson(region, Role.MANAGER);

        var answer = as(me, post("/cohorts").param("name", "").param("theme", "<b>tebal</b>").param("year", "dua ribu").param("opens", "besok"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("&lt;b&gt;tebal&lt;/b&gt;").contains("dua ribu").contains("id=\"year-error\"");
    }

    @Test
    void dueDateMovesFromThePage() throws Exception {
        var me = fixtures.aPerson(region, Role.MANAGER);

        var refused = as(me, post("/cohorts/" + cohort + "/stages/DESIGN/due").param("due", "2024-01-10").param("reason", ""));
        var moved = as(me, post("/cohorts/" + cohort + "/stages/DESIGN/due").param("due", "2024-01-10").param("reason", "Hari raya"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(moved.getRedirectedUrl()).isEqualTo("/cohorts/" + cohort);
        assertThat(cohorts.dates(cohort).get(2).due()).isEqualTo(LocalDate.of(2024, 1, 10));
        assertThat(as(me, get("/cohorts/" + cohort)).getContentAsString()).contains("10 Januari 2024").contains("Semula 24 November 2023");
    }

    @Test
    void settingsKeepGatesAndRefuseWhatIsNoPolicy() throws Exception {
        var me = fixtures.aPerson(region, Role.ADMINISTRATOR);
        var wrong = settings().param("gate.SIGN_OFF", "PERHAPS");
        var right = settings().param("gate.SIGN_OFF", "OFF");

        assertThat(as(me, wrong).getStatus()).isEqualTo(422);
        assertThat(as(me, right).getStatus()).isEqualTo(302);
        assertThat(cohorts.find(cohort).orElseThrow().gate("SIGN_OFF")).isEqualTo(GatePolicy.OFF);
    }

    @Test
    void administratorCopiesATemplateManagersDoNot() throws Exception {
        var me = fixtures.aPerson(region, Role.ADMINISTRATOR);
        var copy = post("/cohort-templates/lomba").param("key", "lomba-warga").param("name", "Lomba warga").param("reviewers", "3")
                .param("version", "0").param("walked.DISPLAY", "true").param("days.DISPLAY", "10").param("gate.DISPLAY", "OFF").param("gate.SIGN_OFF", "OFF");

        assertThat(as(me, get("/cohort-templates/lomba/copy")).getStatus()).isEqualTo(200);
        assertThat(as(fixtures.aPerson(region, Role.MANAGER), copy).getStatus()).isEqualTo(403);
        assertThat(as(me, copy).getRedirectedUrl()).isEqualTo("/cohort-templates?region=" + region.id());
        var kept = templates.find(region.id(), "lomba-warga").orElseThrow().template();
        assertThat(kept.stageKeys()).containsExactly("DISPLAY");
        assertThat(kept.gate("SIGN_OFF")).isEqualTo(GatePolicy.OFF);
    }

    @Test
    void newcomerIsRegisteredAndListed() throws Exception {
        var me = fixtures.aPerson(region, Role.MANAGER);
        var agency = fixtures.anAgency(region);

        as(me, post("/cohorts/" + cohort + "/participants/new").param("agency", agency.id().toString()).param("name", "Hj. Nurlina, S.Kep."));

        assertThat(cohorts.participants(cohort)).extracting(Participant::agency).containsExactly(agency.id());
        assertThat(as(me, get("/cohorts/" + cohort + "/participants")).getContentAsString()).contains("Hj. Nurlina, S.Kep.");
    }

    private MockHttpServletRequestBuilder settings() {
        return post("/cohorts/" + cohort + "/settings").param("name", "Lab").param("theme", "").param("partner", "").param("year", "2023")
                .param("opens", "2023-11-21T08:00").param("closes", "").param("reviewers", "2").param("version", "1");
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
