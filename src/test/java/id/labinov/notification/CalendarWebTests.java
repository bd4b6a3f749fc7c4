package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.coaching.Bookings;
import id.labinov.coaching.CoachingSession;
import id.labinov.coaching.CoachingSessions;
import id.labinov.coaching.SessionId;
import id.labinov.coaching.SessionPlan;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.CalendarProgram.Kept;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The own calendar as a page, and as programs read it. */
@JourneyPages
class CalendarWebTests {

    private static final Instant NINE = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private JdbcClient db;

    private World world;
    private Innovation innovation;

    @BeforeEach
    void anInnovation() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
    }

    private MockHttpServletResponse ask(RequestPostProcessor who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    private Document page(PersonId person) throws Exception {
        var answer = ask(SignedInAs.person(person), get("/calendar"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Path of the address that the page shows once. */
    private String address(RequestPostProcessor who, String label) throws Exception {
        var answer = ask(who, post("/calendar").param("label", label));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("#address").val().replaceFirst("^http://localhost", "");
    }

    private MockHttpServletResponse fetched(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private List<Kept> read(PersonId person) throws Exception {
        return CalendarProgram.read(fetched(address(SignedInAs.person(person), "HP")).getContentAsByteArray());
    }

    private SessionId session() {
        return sessions.offer(world.region().id(), List.of(new SessionPlan("Klinik naskah", NINE, NINE.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, "Aula", 20, 1, 3,
                Optional.empty(), List.of(), Set.of(world.coach()))), world.coach()).get(0);
    }

    private void event() {
        worlds.events().add(world.cohort(), new EventPlanning("Lokakarya", LocalDate.now().plusDays(9), LocalDate.now().plusDays(10), LabEvent.Mode.ONSITE, "Balai Kota", List.of()),
                Actor.of(world.manager()));
    }

    private LocalDate due() {
        return LocalDate.ofInstant(db.sql("select due from open_task where innovation = ?").param(innovation.id().value()).query(java.sql.Timestamp.class).single().toInstant(),
                ZoneId.of("Asia/Makassar"));
    }

    @Test
    void programReadsTheTeamsSessionsAndDueDatesWithoutSigningIn() throws Exception {
        bookings.book(innovation, new Bookings.Wish(session(), Optional.of(NINE.plus(Duration.ofMinutes(20))), false, ""), Actor.of(world.leader()));

        var answer = fetched(address(SignedInAs.person(world.leader()), "HP saya"));

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(CalendarProgram.read(answer.getContentAsByteArray())).extracting(Kept::title, Kept::from, Kept::until).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("Klinik: Antre dari Rumah", NINE.plus(Duration.ofMinutes(20)), NINE.plus(Duration.ofMinutes(40))),
                org.assertj.core.groups.Tuple.tuple("Batas waktu: Lembar kerja Diagnose – Antre dari Rumah", due(), due().plusDays(1)));
    }

    @Test
    void coachReadsTheOwnSessionsAndTheEventsOfTheRegionAndNoDueDatesOfThePool() throws Exception {
        session();
        event();
        worlds.aWorld();

        assertThat(read(world.coach())).extracting(Kept::title).containsExactly("Sesi klinik: Klinik naskah", "Lokakarya");
        assertThat(read(world.otherCoach())).extracting(Kept::title).containsExactly("Lokakarya");
    }

    @Test
    void eventIsForWhoTakesPart() throws Exception {
        event();

        assertThat(read(world.head())).isEmpty();
        db.sql("insert into cohort_participant (cohort, person, agency) values (?, ?, ?)").params(world.cohort().value(), world.head().value(), world.agency().id().value()).update();
        assertThat(read(world.head())).extracting(Kept::title, Kept::place, Kept::from, Kept::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Lokakarya", "Balai Kota", LocalDate.now().plusDays(9), LocalDate.now().plusDays(11)));
    }

    @Test
    void titleOfWhatIsJudgedStaysHere() throws Exception {
        db.sql("update open_task set role = 'REVIEWER', task_key = 'review', holder = ? where innovation = ?").params(world.reviewer().value(), innovation.id().value()).update();

        var file = fetched(address(SignedInAs.person(world.reviewer()), "HP")).getContentAsByteArray();

        assertThat(CalendarProgram.read(file)).extracting(Kept::title).singleElement().asString().startsWith("Batas waktu: ").endsWith(innovation.number());
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "")).doesNotContain("Antre dari Rumah", world.agency().name());
    }

    @Test
    void practiceIsInNobodysCalendar() throws Exception {
        event();
        bookings.book(innovation, new Bookings.Wish(session(), Optional.of(NINE), false, ""), Actor.of(world.leader()));
        db.sql("update cohort set practice = true where id = ?").param(world.cohort().value()).update();

        assertThat(read(world.leader())).isEmpty();
        assertThat(read(world.manager())).isEmpty();
    }

    @Test
    void addressOpensWhatThePersonMayNow() throws Exception {
        event();
        var address = address(SignedInAs.person(world.coach()), "HP");
        assertThat(CalendarProgram.read(fetched(address).getContentAsByteArray())).hasSize(1);

        db.sql("delete from role_grant where person = ?").param(world.coach().value()).update();
        assertThat(CalendarProgram.read(fetched(address).getContentAsByteArray())).isEmpty();
        db.sql("update person set active = false where id = ?").param(world.coach().value()).update();
        assertThat(fetched(address).getStatus()).isEqualTo(404);
    }

    @Test
    void addressMadeWithPinOpensNoMoreThanAnInnovatorsWork() throws Exception {
        session();
        event();

        assertThat(CalendarProgram.read(fetched(address(SignedInAs.pin(world.coach()), "HP")).getContentAsByteArray())).isEmpty();
    }

    @Test
    void revokedAddressOpensNothingAndNobodyRevokesAnothersAddress() throws Exception {
        var address = address(SignedInAs.person(world.leader()), "HP saya");
        var other = address(SignedInAs.person(world.leader()), "Komputer kantor");
        fetched(other);
        var revocation = page(world.leader()).select("form[action$=/revocation]").first().attr("action");

        assertThat(ask(SignedInAs.person(world.manager()), post(revocation)).getStatus()).isEqualTo(404);
        assertThat(fetched(address).getStatus()).isEqualTo(200);
        assertThat(ask(SignedInAs.person(world.leader()), post(revocation)).getRedirectedUrl()).isEqualTo("/calendar");

        assertThat(fetched(address).getStatus()).isEqualTo(404);
        assertThat(fetched(other).getStatus()).isEqualTo(200);
        assertThat(page(world.leader()).select("section[aria-labelledby=devices] li strong").eachText()).containsExactly("Komputer kantor");
    }

    @Test
    void addressIsShownOnceAndKeptAsAHash() throws Exception {
        var address = address(SignedInAs.person(world.leader()), "HP <b>saya</b>");
        var secret = address.replaceAll(".*/|\\.ics", "");

        var page = page(world.leader());

        assertThat(page.select("section[aria-labelledby=devices] li strong").text()).isEqualTo("HP <b>saya</b>");
        assertThat(page.html()).doesNotContain(secret);
        assertThat(db.sql("select count(*) from calendar_subscription where person = ? and token_hash <> ?").params(world.leader().value(), secret).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void deviceMustBeNamedAndTenAreEnough() throws Exception {
        var unnamed = ask(SignedInAs.person(world.leader()), post("/calendar").param("label", "  "));
        var longer = ask(SignedInAs.person(world.leader()), post("/calendar").param("label", "x".repeat(61)));
        for (int i = 0; i < 10; i++) {
            address(SignedInAs.person(world.leader()), "HP " + i);
        }
        var eleventh = ask(SignedInAs.person(world.leader()), post("/calendar").param("label", "HP lagi"));

        assertThat(List.of(unnamed.getStatus(), longer.getStatus(), eleventh.getStatus())).containsExactly(422, 422, 422);
        assertThat(Jsoup.parse(unnamed.getContentAsString()).select("#label-error").text()).contains("Tulis untuk perangkat apa alamat ini.");
        assertThat(Jsoup.parse(longer.getContentAsString()).select("#label").val()).isEqualTo("x".repeat(61));
        assertThat(Jsoup.parse(eleventh.getContentAsString()).select("#label").val()).isEqualTo("HP lagi");
    }

    @Test
    void pageShowsWhatIsAheadByDayAndWhatIsLateBeforeIt() throws Exception {
        db.sql("update open_task set due = ? where innovation = ?").params(java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(5))), innovation.id().value()).update();
        event();
        bookings.book(innovation, new Bookings.Wish(session(), Optional.of(NINE), false, ""), Actor.of(world.leader()));

        assertThat(page(world.leader()).select("section[aria-labelledby=ahead] li a").eachAttr("href")).containsExactly("/innovations/" + innovation.id() + "/coaching");
        assertThat(page(world.leader()).select("section[aria-labelledby=late] li a").eachText()).containsExactly("Batas waktu: Lembar kerja Diagnose – Antre dari Rumah");
        assertThat(page(world.manager()).select("section[aria-labelledby=ahead] li").text()).contains("Lokakarya", "Balai Kota", "sampai");
        assertThat(page(world.observer()).select("section[aria-labelledby=ahead]").text()).contains("Belum ada sesi klinik, acara, atau batas waktu untuk Anda.");
    }
}
