package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ToldPages
class InboxWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Ears ears;

    private World world;
    private Innovation innovation;
    private OpenTask decision;

    @BeforeEach
    void aDecisionThatCoachesMayTake() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DESIGN");
        journeys.complete(journeys.openTasks(innovation.id()).get(0).id(), Map.of(), false, Actor.of(world.leader()));
        decision = journeys.openTasks(innovation.id()).get(0);
    }

    private Document page(PersonId person, String address) throws Exception {
        var answer = ears.ask(person, get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String badge(Document page) {
        return page.select(".lab-header a[href=/notices] .lab-count").text();
    }

    @Test
    void whatWaitsStandsInTheInboxAndOpensItsTask() throws Exception {
        var inbox = page(world.coach(), "/notices");

        assertThat(inbox.select("main .lab-rows a").eachText()).containsExactly("Boleh Anda ambil: Tanggapan atas rancangan");
        assertThat(inbox.select("main .lab-rows small").first().text()).isEqualTo(innovation.number() + " Antre dari Rumah");
        assertThat(badge(inbox)).isEqualTo("1");
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=unread] li").eachText()).containsExactly("Boleh Anda ambil: Tanggapan atas rancangan Antre dari Rumah");

        var opened = ears.ask(world.coach(), get(inbox.select("main .lab-rows a").attr("href")));

        assertThat(opened.getRedirectedUrl()).isEqualTo("/tasks/" + decision.id());
        assertThat(badge(page(world.coach(), "/notices"))).isEmpty();
        assertThat(page(world.coach(), "/notices").select("main .lab-rows a")).isEmpty();
        assertThat(page(world.coach(), "/notices?list=all").select("main .lab-rows a")).hasSize(1);
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=unread]")).isEmpty();
    }

    @Test
    void englishReadersReadEnglish() throws Exception {
        var inbox = page(world.coach(), "/notices?lang=en");

        assertThat(inbox.select("main h1").text()).isEqualTo("Notices");
        assertThat(inbox.select("main .lab-rows a").eachText()).singleElement().asString().startsWith("Free to take: ");
    }

    @Test
    void allAreMarkedReadAtOnceButNotWhatCameAfterThePage() throws Exception {
        var until = page(world.coach(), "/notices").select("input[name=until]").val();
        var later = worlds.anInnovation(world, "Sampah Jadi Emas", "DESIGN");
        journeys.complete(journeys.openTasks(later.id()).get(0).id(), Map.of(), false, Actor.of(world.leader()));

        ears.ask(world.coach(), post("/notices/read").param("until", until));

        assertThat(page(world.coach(), "/notices").select("main .lab-rows small").eachText()).anyMatch(text -> text.contains("Sampah Jadi Emas"))
                .noneMatch(text -> text.contains("Antre dari Rumah"));
        assertThat(badge(page(world.otherCoach(), "/notices"))).isEqualTo("2");
        ears.ask(world.coach(), post("/notices/read").param("until", "kapan saja"));
        assertThat(badge(page(world.coach(), "/notices"))).isEmpty();
    }

    @Test
    void noticeOfSomebodyElseDoesNotExist() throws Exception {
        var notice = page(world.coach(), "/notices").select("main .lab-rows a").attr("href");

        assertThat(ears.ask(world.otherCoach(), get(notice)).getStatus()).isEqualTo(404);
        assertThat(ears.ask(world.manager(), get(notice)).getStatus()).isEqualTo(404);
        assertThat(ears.ask(world.coach(), get("/notices/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
        assertThat(badge(page(world.coach(), "/notices"))).isEqualTo("1");
    }

    @Test
    void whatIsDoneWaitsForNobodyAnyMore() throws Exception {
        assertThat(badge(page(world.otherCoach(), "/notices"))).isEqualTo("1");

        journeys.complete(decision.id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.coach()));

        assertThat(badge(page(world.otherCoach(), "/notices"))).isEmpty();
        assertThat(page(world.leader(), "/notices").select("main .lab-rows a").eachText())
                .containsExactlyInAnyOrder("Keputusan tahap Design: Lanjut", "Tugas untuk Anda: Lembar kerja Delivery");
    }

    @Test
    void whoMayNoLongerSeeTheInnovationReadsNothingOfIt() throws Exception {
        jdbc.sql("delete from role_grant where person = ?").param(world.otherCoach().value()).update();
        jdbc.sql("insert into role_grant (person, region, role) values (?, ?, 'REVIEWER')").params(world.otherCoach().value(), world.region().id().value()).update();

        var inbox = page(world.otherCoach(), "/notices");

        assertThat(inbox.text()).doesNotContain("Antre dari Rumah");
        assertThat(inbox.select("main .lab-rows a")).isEmpty();
        assertThat(badge(page(world.otherCoach(), "/notices"))).isEmpty();
    }

    @Test
    void whatARoomDidIsToldWhenItCanNoLongerBeTakenBack() throws Exception {
        var done = worlds.anInnovation(world, "Perahu Pintar", "DESIGN");
        journeys.complete(journeys.openTasks(done.id()).get(0).id(), Map.of(), true, Actor.of(world.leader()));

        assertThat(page(world.coach(), "/notices").text()).doesNotContain("Perahu Pintar");
        assertThat(jdbc.sql("select count(*) from notice where innovation = ? and kind = 'task-free'").param(done.id().value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void guestOfAnEventHasNoInbox() throws Exception {
        var event = worlds.anEvent(world);

        var answer = web.perform(get("/notices").with(SignedInAs.guest(world.leader(), event.value()))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }
}
