package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.bench.SampleTexts;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.AgencyType;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.people.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a head sees and does behind the personal link: the approvals of the one position, and nothing else. */
@JourneyPages
class HeadDeskWebTests {

    private static final String PIN = "582931";

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Innovations innovations;
    @Autowired
    private Worksheets worksheets;
    @Autowired
    private DecisionForms forms;
    @Autowired
    private Agencies agencies;
    @Autowired
    private Positions positions;
    @Autowired
    private JdbcClient db;

    private World world;
    private String path;
    private Cookie inside;

    @BeforeEach
    void aHeadWithAnOpenLink() throws Exception {
        world = worlds.aWorld();
        var slip = Jsoup.parse(perform(world.manager(), post("/positions/" + world.position() + "/link")).getContentAsString());
        path = slip.select(".lab-slip a").attr("href").replaceFirst("https?://[^/]+", "");
        inside = ask(post(path).param("code", slip.select(".lab-slip-digits").text()).param("pin", PIN).param("repeated", PIN)).getCookie("labinov");
    }

    @Test
    void listShowsWhatTheHeadNeedsAndLeadsNowhereElse() throws Exception {
        var task = aTaskOfTheHead("Antre dari Rumah", "Warga mengambil nomor antrean dari rumah.");

        var list = page("/approvals");
        var read = page("/tasks/" + task.id());

        assertThat(list.select("main .card strong").eachText()).isEqualTo(List.of("Antre dari Rumah"));
        assertThat(list.select("main .card").text()).contains("Warga mengambil nomor antrean dari rumah.", "Kepala Dinas Kesehatan");
        assertThat(read.select("main dl").text()).contains("Antre dari Rumah", "Dinas Kesehatan", "Warga mengambil nomor antrean dari rumah.", "Tanggungan");
        assertThat(Stream.of(list, read).flatMap(each -> each.select("main a, main form").stream()).map(each -> each.attr("href") + each.attr("action")))
                .isNotEmpty().allMatch(address -> address.startsWith(path + "/"));
    }

    @Test
    void agreesToAllAndOneByOneAndTheActsAreThePositions() throws Exception {
        var tasks = Stream.of("Antre dari Rumah", "Sampah Jadi Emas", "Perahu Pintar").map(name -> aTaskOfTheHead(name, "")).toList();

        var one = ask(post(path + "/approvals").param("task", tasks.get(0).id().toString()));
        var both = ask(post(path + "/approvals").param("task", tasks.get(1).id().toString(), tasks.get(2).id().toString()));

        assertThat(one.getRedirectedUrl()).startsWith(path + "/results/");
        assertThat(Jsoup.parse(ask(get(both.getRedirectedUrl())).getContentAsString()).select(".lab-badge-done")).hasSize(2);
        assertThat(page("/approvals").select("main .card")).isEmpty();
        assertThat(tasks).allSatisfy(task -> {
            assertThat(worksheets.latestDecision(task.innovation(), "drum-up-decision").map(answers -> answers.get("decision"))).hasValue("ADVANCE");
            assertThat(closed(task)).isEqualTo(List.of(world.head().value(), world.position().value()));
        });
        assertThat(db.sql("select count(*) from audit_entry where action = 'head-link-decided' and person = ?").param(world.head().value())
                .query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void nothingTickedIsSaidOnTheList() throws Exception {
        aTaskOfTheHead("Antre dari Rumah", "");

        var refused = ask(post(path + "/approvals"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#error-summary li").text()).isEqualTo("Belum ada baris yang dipilih. Centang paling sedikit satu.");
    }

    @Test
    void sendsBackOnlyWithAReasonAndKeepsWhatWasTyped() throws Exception {
        var task = aTaskOfTheHead("Antre dari Rumah", "");

        var silent = Jsoup.parse(decide(task, "COMPLETE", "", "Tambahkan angka kunjungan.").getContentAsString());
        var done = decide(task, "COMPLETE", "other", "Tambahkan angka kunjungan.");

        assertThat(silent.select("#error-summary li")).hasSize(1);
        assertThat(silent.select("textarea[name=reason]").text()).isEqualTo("Tambahkan angka kunjungan.");
        assertThat(silent.select("[data-question=reasonCode]").hasAttr("hidden")).isFalse();
        assertThat(done.getRedirectedUrl()).isEqualTo(path + "/approvals");
        assertThat(worksheets.latestDecision(task.innovation(), "drum-up-decision").map(answers -> answers.get("reason"))).hasValue("Tambahkan angka kunjungan.");
    }

    @Test
    void signsOffAsTheHeadWithoutBeingAskedForALetter() throws Exception {
        var signOff = aSignOff();

        var asked = page("/tasks/" + signOff.id()).select("[data-question]").eachAttr("data-question");
        var done = ask(post(path + "/tasks/" + signOff.id()).param("_asked", "decision").param("decision", "ADVANCE"));

        assertThat(asked).contains("decision", "reason").doesNotContain("signedBy", "letter", "letterNumber", "letterDate");
        assertThat(done.getRedirectedUrl()).isEqualTo(path + "/approvals");
        assertThat(worksheets.latestDecision(signOff.innovation(), "agency-sign-off").map(answers -> answers.get("signedBy"))).hasValue("HEAD");
    }

    @Test
    void otherPositionsAndOwnTeamsStayClosed() throws Exception {
        var second = anotherPositionOfTheHead();
        var elsewhere = aTask(second, "Pasar Rapi");
        var team = innovations.register(new NewInnovation(world.region().id(), Optional.empty(), "Ide Kepala", "", "", Optional.of(world.agency().id()), List.of(),
                world.head(), List.of()), world.cohort(), Optional.of("DRUM_UP"), Actor.of(world.head()));
        var own = task(team, "drum-up-worksheet");

        assertThat(page("/approvals").select("main .card")).isEmpty();
        assertThat(List.of(ask(get(path + "/tasks/" + elsewhere.id())).getStatus(), ask(get(path + "/tasks/" + own.id())).getStatus(),
                decide(elsewhere, "ADVANCE", "", "").getStatus(), decide(own, "ADVANCE", "", "").getStatus())).isEqualTo(List.of(404, 404, 404, 404));
        var bulk = ask(post(path + "/approvals").param("task", elsewhere.id().toString(), own.id().toString()));
        assertThat(Jsoup.parse(ask(get(bulk.getRedirectedUrl())).getContentAsString()).select(".lab-badge-done")).isEmpty();
        assertThat(Stream.of(elsewhere, own).map(open -> journeys.openTask(open.id()).isPresent()).toList()).isEqualTo(List.of(true, true));
    }

    @Test
    void restOfTheApplicationDoesNotKnowTheVisitor() throws Exception {
        var task = aTaskOfTheHead("Antre dari Rumah", "");

        var answers = Stream.of("/", "/approvals", "/tasks", "/tasks/" + task.id(), "/innovations/" + task.innovation(), "/account")
                .map(address -> ask(get(address)).getRedirectedUrl()).toList();
        var acted = ask(post("/tasks/" + task.id() + "/complete").param("_asked", "decision").param("decision", "ADVANCE"));

        assertThat(answers).allMatch(address -> address != null && address.startsWith("/sign-in"));
        assertThat(acted.getStatus()).isEqualTo(401);
        assertThat(journeys.openTask(task.id())).isPresent();
    }

    @Test
    void whatWasTypedOutlivesTheSession() throws Exception {
        var task = aTaskOfTheHead("Antre dari Rumah", "");
        ask(post(path + "/leave"));

        var over = decide(task, "COMPLETE", "other", "Tambahkan angka kunjungan.");

        assertThat(over.getStatus()).isEqualTo(401);
        assertThat(journeys.openTask(task.id())).isPresent();
        var again = post(path).param("pin", PIN);
        Jsoup.parse(over.getContentAsString()).select("main input[type=hidden]").forEach(kept -> again.param(kept.attr("name"), kept.val()));
        var shown = ask(again);
        inside = shown.getCookie("labinov");
        var form = Jsoup.parse(shown.getContentAsString()).select("main form").first();
        assertThat(form.attr("action")).isEqualTo(path + "/tasks/" + task.id());
        var send = post(form.attr("action"));
        form.select("input[type=hidden]").forEach(kept -> send.param(kept.attr("name"), kept.val()));
        assertThat(ask(send).getRedirectedUrl()).isEqualTo(path + "/approvals");
        assertThat(journeys.openTask(task.id())).isEmpty();
    }

    @Test
    void pageOfATaskThatIsDoneLeadsBackToTheList() throws Exception {
        var task = aTaskOfTheHead("Antre dari Rumah", "");
        decide(task, "ADVANCE", "", "");

        assertThat(ask(get(path + "/tasks/" + task.id())).getRedirectedUrl()).isEqualTo(path + "/approvals");
        assertThat(decide(task, "ADVANCE", "", "").getRedirectedUrl()).isEqualTo(path + "/approvals");
        assertThat(decide(task, "COMPLETE", "other", "Belum jelas.").getStatus()).isEqualTo(409);
    }

    @Test
    void addressOfTheLinkIsKeptNowhere() throws Exception {
        ask(post(path + "/approvals").param("task", aTaskOfTheHead("Antre dari Rumah", "").id().toString()));

        assertThat(db.sql("select back from bulk_result where person = ?").param(world.head().value()).query(String.class).list()).isEqualTo(List.of("/approvals"));
    }

    @Test
    void operatorsHomeOffersTheLinkWhereTheHeadsSignatureIsAwaited() throws Exception {
        aTaskOfTheHead("Antre dari Rumah", "");

        var home = Jsoup.parse(perform(world.operator(), get("/")).getContentAsString());

        assertThat(home.select("a[href$=/link]").eachAttr("href")).isEqualTo(List.of("/positions/" + world.position() + "/link"));
        assertThat(perform(world.operator(), get("/positions/" + world.position() + "/link")).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse decide(OpenTask task, String decision, String code, String reason) {
        return ask(post(path + "/tasks/" + task.id()).param("_version", "0").param("_asked", "decision", "reasonCode", "correctFields", "reason")
                .param("decision", decision).param("reasonCode", code).param("reason", reason));
    }

    private OpenTask aSignOff() {
        var proposed = worlds.anInnovation(world, "Perahu Pintar", "SUBMISSION");
        // Whoever signs asks for every answer.
        worksheets.saveDraft(proposed.id(), forms.version(proposed.id(), "submission-worksheet").orElseThrow(), proposed.id().value(),
                new SampleTexts().worksheet("submission-worksheet"), worksheets.version(proposed.id(), "submission-worksheet"), Actor.of(world.leader()),
                Instant.now());
        for (int step = 0; step < 5 && journeys.openTasks(proposed.id()).stream().noneMatch(open -> open.key().equals("agency-sign-off")); step++) {
            journeys.openTasks(proposed.id()).forEach(open -> journeys.complete(open.id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.manager())));
        }
        return task(proposed, "agency-sign-off");
    }

    private PositionId anotherPositionOfTheHead() {
        var by = Actor.of(world.manager());
        var market = agencies.add(world.region().id(), new AgencyInput("PSR", "Dinas Pasar", Optional.of(AgencyType.DEPARTMENT), Optional.empty()), by);
        var second = positions.add(market.id(), "Kepala Dinas Pasar", true, by);
        // Appointed before the link was opened, as far as sessions are concerned.
        positions.appoint(second, world.head(), Holding.PLT, LocalDate.now().minusDays(30), Optional.empty(), by);
        db.sql("update person set session_version = 0 where id = ?").param(world.head().value()).update();
        return second;
    }

    private OpenTask aTask(PositionId position, String name) {
        var agency = positions.find(position).orElseThrow().agency();
        return headsTask(innovations.register(new NewInnovation(world.region().id(), Optional.empty(), name, "", "", Optional.of(agency), List.of(),
                world.leader(), List.of()), world.cohort(), Optional.of("DRUM_UP"), Actor.of(world.leader())));
    }

    private OpenTask aTaskOfTheHead(String name, String summary) {
        return headsTask(innovations.register(new NewInnovation(world.region().id(), Optional.empty(), name, "", summary, Optional.of(world.agency().id()), List.of(),
                world.leader(), List.of()), world.cohort(), Optional.of("DRUM_UP"), Actor.of(world.leader())));
    }

    private OpenTask headsTask(Innovation innovation) {
        journeys.complete(task(innovation, "drum-up-worksheet").id(), Map.of(), false, Actor.of(world.leader()));
        return task(innovation, "drum-up-decision");
    }

    private OpenTask task(Innovation of, String key) {
        return journeys.openTasks(of.id()).stream().filter(open -> open.key().equals(key)).findFirst().orElseThrow();
    }

    /** Who closed it, and for which position. */
    private List<UUID> closed(OpenTask task) {
        return db.sql("select actor, actor_position from journey_event where task = ? and kind = 'TaskClosed'").param(task.id().value())
                .query((row, number) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).single();
    }

    private Document page(String address) throws Exception {
        var answer = ask(get(path + address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("??");
        return Jsoup.parse(answer.getContentAsString());
    }

    /** With what the browser of the head has. */
    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        try {
            return web.perform((inside == null ? request : request.cookie(inside)).with(csrf())).andReturn().getResponse();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private MockHttpServletResponse perform(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
