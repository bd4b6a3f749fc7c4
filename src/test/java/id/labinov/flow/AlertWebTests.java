package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import id.labinov.people.TravellingClock;
import id.labinov.people.TravellingClock.Moving;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Limits of stages: managers hear once that one is crossed, and once that it is over. */
@JourneyPages
@Import(TravellingClock.class)
class AlertWebTests {

    private static final Duration NEXT_LOOK = Duration.ofMinutes(5);

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private AlertWatch watch;
    @Autowired
    private AlertRows rows;
    @Autowired
    private Moving clock;

    private World world;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
    }

    @Test
    void oldestAgeIsToldOnceWhenCrossedAndOnceWhenOver() throws Exception {
        waiting("INV-1", Duration.ofDays(10), false);
        keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "12"));

        look();
        assertThat(told()).isEmpty();
        assertThat(state()).startsWith("Design Semua angkatan | Umur terlama di tahap, hari | 12 | 10 ").contains("| Dalam batas |");

        clock.forward(Duration.ofDays(2));
        look();
        look();
        assertThat(told()).containsExactly("stage-alert");
        assertThat(state()).contains("| 12 | 12 ", "| Terlewati sejak ");

        leave("INV-1");
        look();
        look();
        assertThat(told()).containsExactly("stage-alert", "stage-alert-over");
        assertThat(state()).contains("| 12 | – ", "| Dalam batas |");
    }

    @Test
    void everyManagerOfTheRegionIsToldAndNobodyElse() throws Exception {
        waiting("INV-1", Duration.ofDays(3), false);
        keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "2", "cohort", world.cohort().toString()));

        look();

        assertThat(jdbc.sql("select person from notice where region = ? and kind = 'stage-alert'").param(world.region().id().value()).query(UUID.class).list())
                .containsExactly(world.manager().value());
    }

    @Test
    void excessAndQueueAreOfWhatIsOpen() throws Exception {
        new FlowWorld(world, application).target("DESIGN", 21);
        waiting("INV-1", Duration.ofDays(30), false);
        waiting("INV-2", Duration.ofDays(26), true);
        waiting("INV-3", Duration.ofDays(5), false);
        keep(Map.of("stage", "DESIGN", "measure", "EXCESS", "threshold", "13"));
        keep(Map.of("stage", "DESIGN", "measure", "QUEUE", "threshold", "2"));
        keep(Map.of("stage", "DELIVERY", "measure", "EXCESS", "threshold", "0"));

        look();

        // 9 days of INV-1 and 5 of INV-2, that somebody holds; two wait to be taken, which is not more than two.
        assertThat(rows.in(world.region().id()).stream().map(alert -> alert.measure() + " " + alert.measured() + " " + alert.crossedSince().isPresent()))
                .containsExactly("EXCESS Optional[14] true", "QUEUE Optional[2] false", "EXCESS Optional.empty false");
        assertThat(told()).containsExactly("stage-alert");
    }

    @Test
    void severalNodesTellOnce() throws Exception {
        waiting("INV-1", Duration.ofDays(3), false);
        keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "2"));
        clock.forward(NEXT_LOOK);
        var nodes = Executors.newFixedThreadPool(4);

        var looks = nodes.invokeAll(IntStream.range(0, 4).<Callable<Void>>mapToObj(node -> () -> {
            watch.look();
            return null;
        }).toList());
        for (var look : looks) {
            look.get();
        }
        nodes.shutdown();

        assertThat(told()).containsExactly("stage-alert");
    }

    @Test
    void changedLimitIsLookedAtAgain() throws Exception {
        waiting("INV-1", Duration.ofDays(3), false);
        keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "2"));
        look();
        var id = rows.in(world.region().id()).get(0).id().toString();

        keep(Map.of("id", id, "version", "0", "stage", "DESIGN", "measure", "AGE", "threshold", "9"));
        look();

        assertThat(told()).containsExactly("stage-alert", "stage-alert-over");
        assertThat(keep(Map.of("id", id, "version", "0", "stage", "DESIGN", "measure", "AGE", "threshold", "5")).getStatus()).isEqualTo(409);
        assertThat(rows.in(world.region().id()).get(0).threshold()).isEqualTo(9);
        posted("/" + id + "/remove", Map.of());
        assertThat(rows.in(world.region().id())).isEmpty();
        assertThat(jdbc.sql("select action || ' ' || detail from audit_entry where region = ? and person = ? order by id")
                .params(world.region().id().value(), world.manager().value()).query(String.class).list()).containsExactly("flow-alert-kept DESIGN AGE 2",
                        "flow-alert-kept DESIGN AGE 9", "flow-alert-removed DESIGN AGE 9");
    }

    @Test
    void wrongInputIsSaidBesideItsFieldAndStays() throws Exception {
        var answer = keep(Map.of("stage", "NOWHERE", "measure", "X", "threshold", "banyak"));
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".lab-error").eachText()).containsExactly("Galat: Pilih tahapnya.", "Galat: Pilih apa yang diukur.", "Galat: Tulis bilangan bulat dari 0 sampai 9999.");
        assertThat(page.select("#threshold").val()).isEqualTo("banyak");
        assertThat(rows.in(world.region().id())).isEmpty();
    }

    @Test
    void anotherRegionsRulesAndCohortsDoNotExist() throws Exception {
        var other = worlds.aWorld();
        keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "2"));
        var id = rows.in(world.region().id()).get(0).id();

        assertThat(status(other.manager(), "/flow/alerts/" + id)).isEqualTo(404);
        assertThat(status(other.manager(), "/flow/alerts?region=" + world.region().id())).isEqualTo(404);
        assertThat(keep(Map.of("stage", "DESIGN", "measure", "AGE", "threshold", "2", "cohort", other.cohort().toString())).getStatus()).isEqualTo(404);
        assertThat(status(world.observer(), "/flow/alerts")).isEqualTo(403);
        assertThat(rows.in(world.region().id())).hasSize(1);
    }

    private void waiting(String number, Duration since, boolean held) {
        var entered = clock.instant().minus(since).truncatedTo(ChronoUnit.SECONDS);
        var holdings = held ? List.of(new Holding("coach", Span.since(entered))) : List.<Holding>of();
        var task = new TaskFact("t", "design-decision", "coach", Span.since(entered), false, holdings);
        new FlowWorld(world, application).put(new FlowLog(List.of(new CaseHistory(number,
                List.of(new StageVisit(number, "DESIGN", 1, Span.since(entered), Outcome.OPEN, VisitCause.PATH, false, List.of(task)))))));
    }

    private void leave(String number) {
        jdbc.sql("update stage_visit set left_at = ?, outcome = 'ADVANCED' where stage = 'DESIGN' and innovation = (select id from innovation where region = ? and number = ?)")
                .params(Timestamp.from(clock.instant()), world.region().id().value(), number).update();
    }

    private void look() {
        clock.forward(NEXT_LOOK);
        watch.look();
    }

    private List<String> told() {
        return jdbc.sql("select kind from notice where region = ? and kind like 'stage-alert%' order by at, kind").param(world.region().id().value()).query(String.class).list();
    }

    private String state() throws Exception {
        return page("/flow/alerts").select("main tbody tr").stream().map(row -> row.children().stream().map(Element::text).collect(Collectors.joining(" | "))).collect(Collectors.joining("\n"));
    }

    private MockHttpServletResponse keep(Map<String, String> form) throws Exception {
        return posted("", form);
    }

    private MockHttpServletResponse posted(String path, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.post("/flow/alerts" + path).param("region", world.region().id().toString());
        form.forEach(request::param);
        return web.perform(request.with(csrf()).with(SignedInAs.person(world.manager()))).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(web.perform(get(address).with(SignedInAs.person(world.manager()))).andReturn().getResponse().getContentAsString());
    }

    private int status(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(SignedInAs.person(who))).andReturn().getResponse().getStatus();
    }
}
