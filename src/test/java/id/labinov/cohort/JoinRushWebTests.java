package id.labinov.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A large hall joins within a minute: everybody once, and nobody is turned away without a sentence. */
@CohortModuleTest
class JoinRushWebTests {

    private static final int PEOPLE = 400;
    private static final int THREADS = 32;

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Participants participants;
    @Autowired
    private JoinRows joins;
    @Autowired
    private JdbcClient jdbc;

    private Region region;
    private CohortId cohort;
    private LabEvent event;

    @BeforeEach
    void anOpenEvent() {
        region = fixtures.aRegion();
        cohort = fixtures.aCohort(region);
        event = fixtures.anOpenEvent(cohort);
    }

    @Test
    void fourHundredPeopleJoinEachOnce() throws Exception {
        var people = participants(PEOPLE);

        var answers = atOnce(people.stream().<Callable<MockHttpServletResponse>>map(one -> () -> join(one, "739154")).toList());

        assertThat(answers).extracting(MockHttpServletResponse::getRedirectedUrl).containsOnly("/events/" + event.id()).hasSize(PEOPLE);
        assertThat(participants.attendance(cohort)).isEqualTo(Map.of(event.id(),
                people.stream().collect(Collectors.toMap(Function.identity(), one -> Presence.PRESENT))));
        assertThat(joins.joined(event.id())).isEqualTo(people.stream().collect(Collectors.toMap(Function.identity(), one -> false)));
        assertThat(noted()).isEqualTo(PEOPLE);
        assertThat(joins.clashes(event.id())).isEmpty();
    }

    @Test
    void ofTwoForEachNameOneComesInAndTheOtherReadsWhy() throws Exception {
        var people = participants(20);

        var answers = atOnce(people.stream().flatMap(one -> Stream.<Callable<MockHttpServletResponse>>of(() -> join(one, "739154"), () -> join(one, "804615"))).toList());

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302, 422);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(20);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 422).hasSize(20).allSatisfy(answer ->
                assertThat(Jsoup.parse(answer.getContentAsString()).select("#error-summary").text()).containsAnyOf("Nama ini", "PIN tidak cocok"));
        assertThat(joins.joined(event.id()).keySet()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(joins.clashes(event.id())).containsExactlyInAnyOrderElementsOf(people);
        assertThat(noted()).isEqualTo(20);
    }

    @Test
    void whoPressesTwiceIsThereOnce() throws Exception {
        var person = participants(1).get(0);
        join(person, "739154");

        var again = atOnce(Stream.<Callable<MockHttpServletResponse>>generate(() -> () -> join(person, "739154")).limit(1).toList());

        assertThat(again).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(noted()).isEqualTo(1);
        assertThat(joins.joined(event.id())).isEqualTo(Map.of(person, false));
    }

    private List<PersonId> participants(int count) {
        return IntStream.range(0, count).mapToObj(number -> fixtures.aParticipant(region, cohort)).toList();
    }

    private int noted() {
        return jdbc.sql("select count(*) from attendance where event = ? and presence = 'PRESENT'").param(event.id().value()).query(Integer.class).single();
    }

    private MockHttpServletResponse join(PersonId who, String pin) throws Exception {
        return web.perform(post("/join/" + event.joinCode() + "/" + who).with(csrf()).with(JoinRushWebTests::fromThisHall).param("pin", pin)).andReturn().getResponse();
    }

    /** Wrong tries count by address: other tests have one of their own. */
    private static MockHttpServletRequest fromThisHall(MockHttpServletRequest request) {
        request.setRemoteAddr("10.40.0.1");
        return request;
    }

    private static List<MockHttpServletResponse> atOnce(List<Callable<MockHttpServletResponse>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var answers = new ArrayList<MockHttpServletResponse>();
            for (Future<MockHttpServletResponse> done : pool.invokeAll(work)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
