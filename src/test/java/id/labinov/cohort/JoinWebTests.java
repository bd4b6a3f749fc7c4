package id.labinov.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignIns;
import id.labinov.people.SignedInAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CohortModuleTest
class JoinWebTests {

    private static final String PIN = "739154";

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Participants participants;
    @Autowired
    private JoinRows joins;
    @Autowired
    private SignIns signIns;

    private Region region;
    private CohortId cohort;
    private LabEvent event;
    private PersonId person;
    private PersonId facilitator;

    @BeforeEach
    void anEventWithOneParticipant() {
        region = fixtures.aRegion();
        cohort = fixtures.aCohort(region);
        event = fixtures.anOpenEvent(cohort);
        person = fixtures.aParticipant(region, cohort);
        facilitator = fixtures.aPerson(region, Role.COACH);
    }

    @Test
    void codeLeadsToTheNamesHoweverItIsTyped() throws Exception {
        var typed = event.joinCode().toLowerCase().substring(0, 3) + " " + event.joinCode().substring(3);

        assertThat(web.perform(post("/join").with(csrf()).param("code", typed)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/join/" + event.joinCode());
        assertThat(page("/join/" + event.joinCode())).contains("/join/" + event.joinCode() + "/" + person);
        assertThat(web.perform(get("/join/XXXXXX")).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void codeOfAnEventThatIsOverOpensNothing() throws Exception {
        var over = fixtures.anEventLongAgo(cohort);

        assertThat(web.perform(get("/join/" + over.joinCode())).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void firstJoiningSetsThePinAndNotesPresence() throws Exception {
        assertThat(join(person, PIN).getRedirectedUrl()).isEqualTo("/events/" + event.id());

        assertThat(signIns.hasPin(person)).isTrue();
        assertThat(participants.attendance(cohort)).isEqualTo(Map.of(event.id(), Map.of(person, Presence.PRESENT)));
        assertThat(joins.joined(event.id())).isEqualTo(Map.of(person, false));
    }

    @Test
    void guestSeesTheEventAndNothingElse() throws Exception {
        join(person, PIN);
        var guest = SignedInAs.guest(person, event.id().value());

        assertThat(web.perform(get("/events/" + event.id()).with(guest)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(web.perform(get("/cohorts/" + cohort).with(guest)).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(web.perform(get("/events/" + event.id() + "/people").with(guest)).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void weakPinIsRefusedWithASentence() throws Exception {
        assertThat(join(person, "123456").getStatus()).isEqualTo(422);

        assertThat(signIns.hasPin(person)).isFalse();
        assertThat(joins.joined(event.id())).isEmpty();
    }

    @Test
    void wrongPinIsSaidAndTheFacilitatorSeesTheName() throws Exception {
        join(person, PIN);

        var answer = join(person, "804615");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("PIN tidak cocok");
        assertThat(joins.clashes(event.id())).containsExactly(person);
    }

    @Test
    void ofTwoWhoPickTheSameNameAtOnceOneComesIn() throws Exception {
        var answers = atOnce(List.of(() -> join(person, PIN), () -> join(person, "804615")));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 422);
        assertThat(joins.clashes(event.id())).containsExactly(person);
    }

    @Test
    void fortyPeopleJoinInTheSameMoment() throws Exception {
        var people = new ArrayList<PersonId>();
        for (var count = 0; count < 40; count++) {
            people.add(fixtures.aParticipant(region, cohort));
        }

        var answers = atOnce(people.stream().<Callable<MockHttpServletResponse>>map(one -> () -> join(one, PIN)).toList());

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(joins.joined(event.id())).hasSize(40);
    }

    @Test
    void facilitatorConfirmsAllNamesWithOneTap() throws Exception {
        var other = fixtures.aParticipant(region, cohort);
        join(person, PIN);
        join(other, PIN);

        as(facilitator, post("/events/" + event.id() + "/people/confirm-all"));

        assertThat(joins.joined(event.id())).isEqualTo(Map.of(person, true, other, true));
        assertThat(web.perform(get("/cohorts/" + cohort).with(SignedInAs.guest(person, event.id().value()))).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void accessGivenAgainForgetsThePin() throws Exception {
        join(person, PIN);
        web.perform(post("/join/" + event.joinCode() + "/" + person + "/taken").with(csrf()));

        as(facilitator, post("/events/" + event.id() + "/people/" + person + "/reissue"));

        assertThat(signIns.hasPin(person)).isFalse();
        assertThat(joins.clashes(event.id())).isEmpty();
        assertThat(join(person, "804615").getStatus()).isEqualTo(302);
    }

    @Test
    void whoDoesNotTakePartCannotJoin() throws Exception {
        assertThat(join(fixtures.aPerson(region, Role.INNOVATOR), PIN).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse join(PersonId who, String pin) throws Exception {
        return web.perform(post("/join/" + event.joinCode() + "/" + who).with(csrf()).param("pin", pin)).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse as(PersonId me, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(me)).with(csrf())).andReturn().getResponse();
    }

    private static List<MockHttpServletResponse> atOnce(List<Callable<MockHttpServletResponse>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(work.size());
        var answers = new ArrayList<MockHttpServletResponse>();
        for (Future<MockHttpServletResponse> done : pool.invokeAll(work)) {
            answers.add(done.get());
        }
        pool.shutdown();
        return answers;
    }
}
