package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.bench.SampleTexts;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the head signs is complete, stays as it was signed, and can be opened again only by taking the signature back. */
@JourneyPages
class SealWebTests {

    private static final String FORM = "submission-worksheet";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Worksheets worksheets;
    @Autowired
    private DecisionForms forms;

    private World world;
    private Innovation innovation;

    @BeforeEach
    void aProposal() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Perahu Pintar", "SUBMISSION");
    }

    @Test
    void whatLacksAnswersIsNotSigned() throws Exception {
        untilTheSignature();

        var refused = sign();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#error-summary").text()).contains("tanggungan");
        assertThat(worksheets.sealed(innovation.id())).isFalse();
        assertThat(open().key()).isEqualTo("agency-sign-off");
    }

    @Test
    void whatIsSignedStaysAsItWasUntilTheSignatureIsTakenBack() throws Exception {
        write(new SampleTexts().worksheet(FORM));
        untilTheSignature();
        assertThat(sign().getStatus()).isEqualTo(302);
        var sealed = fingerprint();

        var late = ask(world.leader(), post("/innovations/" + innovation.id() + "/worksheets/" + FORM + "/1").param("_asked", "title")
                .param("title", "Judul lain").param("_version", "1"));
        assertThat(late.getStatus()).isEqualTo(403);
        assertThat(fingerprint()).isEqualTo(sealed);

        ask(world.head(), post("/innovations/" + innovation.id() + "/undo"));
        assertThat(ask(world.manager(), get("/innovations/" + innovation.id() + "/submission")).getStatus()).isEqualTo(404);
        assertThat(worksheets.sealed(innovation.id())).isFalse();

        // Equal answers have equal fingerprints, other answers others.
        assertThat(sign().getStatus()).isEqualTo(302);
        assertThat(fingerprint()).isEqualTo(sealed);
        ask(world.head(), post("/innovations/" + innovation.id() + "/undo"));
        var changed = new HashMap<>(new SampleTexts().worksheet(FORM));
        changed.put("title", "Perahu Pintar jilid dua");
        write(changed);
        assertThat(sign().getStatus()).isEqualTo(302);
        assertThat(fingerprint()).isNotEqualTo(sealed);
    }

    @Test
    void recordOfASubmissionIsTakenBackWithItsAct() throws Exception {
        write(new SampleTexts().worksheet(FORM));
        untilTheSignature();
        sign();
        ask(world.manager(), post("/tasks/" + open().id() + "/complete").param("_asked", "target", "targetName", "submittedOn", "externalNumber")
                .param("target", "KIPP").param("submittedOn", "2026-03-02").param("externalNumber", "KIPP-0815"));
        assertThat(page()).contains("KIPP-0815");
        assertThat(journeys.find(innovation.id()).map(Journey::status)).contains(Journey.Status.ENDED);

        ask(world.manager(), post("/innovations/" + innovation.id() + "/undo"));

        assertThat(page()).doesNotContain("KIPP-0815");
        assertThat(open().key()).isEqualTo("record-submission");
    }

    private void write(Map<String, Object> answers) {
        var version = worksheets.version(innovation.id(), FORM);
        worksheets.saveDraft(innovation.id(), forms.version(innovation.id(), FORM).orElseThrow(), innovation.id().value(), answers, version,
                Actor.of(world.leader()), Instant.now());
    }

    private void untilTheSignature() {
        journeys.complete(open().id(), Map.of(), false, Actor.of(world.leader()));
        while (open().role() == Role.REVIEWER) {
            journeys.complete(open().id(), Map.of(), false, Actor.of(open().holder().orElseThrow()));
        }
        journeys.complete(open().id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.manager()));
    }

    private MockHttpServletResponse sign() throws Exception {
        return ask(world.head(), post("/tasks/" + open().id() + "/complete").param("_asked", "decision").param("decision", "ADVANCE").param("_version", "0"));
    }

    private OpenTask open() {
        return journeys.openTasks(innovation.id()).get(0);
    }

    private String page() throws Exception {
        return Jsoup.parse(ask(world.manager(), get("/innovations/" + innovation.id() + "/submission")).getContentAsString()).select("main").text();
    }

    private String fingerprint() throws Exception {
        var hash = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(page());
        assertThat(hash.find()).isTrue();
        return hash.group();
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
