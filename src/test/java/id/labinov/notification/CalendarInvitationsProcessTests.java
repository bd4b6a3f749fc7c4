package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import id.labinov.LabinovApplication;
import id.labinov.coaching.CoachingSession;
import id.labinov.coaching.CoachingSessions;
import id.labinov.coaching.SessionId;
import id.labinov.coaching.SessionPlan;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyWorlds;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.CalendarMail.Found;
import id.labinov.notification.CalendarProgram.Kept;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the page on which somebody books to the calendar in which the place stands: over a real mail server, read by an independent library. */
@SpringBootTest(classes = LabinovApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({JourneyWorlds.class, CalendarMail.class})
@Tag("postgres")
class CalendarInvitationsProcessTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final LocalDate DAY = LocalDate.now(ZONE).plusDays(3);
    private static final Instant NINE = DAY.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    private static final Instant NEXT_DAY = NINE.plus(Duration.ofDays(1));

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Postman postman;
    @Autowired
    private GreenMail mail;
    @Autowired
    private JdbcClient db;

    private final Map<PersonId, Integer> read = new HashMap<>();
    private final CalendarProgram program = new CalendarProgram();
    private World world;
    private Innovation innovation;

    @BeforeEach
    void anInnovation() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
        // What registering told.
        arrived(world.leader());
    }

    private MockHttpServletResponse ask(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }

    private void done(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        assertThat(ask(person, request).getRedirectedUrl()).isNotNull();
    }

    /** Calendar parts that came since this was asked before. */
    private List<Found> arrived(PersonId person) {
        postman.drain();
        var all = CalendarMail.of(mail, email(person));
        var since = read.getOrDefault(person, 0);
        read.put(person, all.size());
        return all.subList(since, all.size()).stream().flatMap(Optional::stream).toList();
    }

    /** What the leader's program has after it took what came. */
    private List<Kept> afterReceiving() {
        arrived(world.leader()).forEach(found -> program.receive(found.file()));
        return List.copyOf(program.entries());
    }

    private SessionId session(Instant from) {
        return sessions.offer(world.region().id(), List.of(new SessionPlan("Klinik naskah", from, from.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, "Aula", 20, 1, 3,
                Optional.empty(), List.of(), Set.of(world.coach()))), world.coach()).get(0);
    }

    private String clinic() {
        return "/innovations/" + innovation.id() + "/coaching";
    }

    private void book(SessionId session, Instant at) throws Exception {
        done(world.leader(), post(clinic() + "/bookings").param("slot", session + "@" + at).param("question", ""));
    }

    private String booking() {
        return clinic() + "/bookings/" + db.sql("select id from coaching_booking where innovation = ? and state = 'BOOKED'").param(innovation.id().value()).query(java.util.UUID.class).single();
    }

    private void move(SessionId session, Instant at) throws Exception {
        done(world.leader(), post(booking() + "/move").param("slot", session + "@" + at).param("question", ""));
    }

    private void cancel() throws Exception {
        done(world.leader(), post(booking() + "/cancellation").param("reason", ""));
    }

    private void changePlace(SessionId session, LocalDate day, String place) throws Exception {
        done(world.coach(), post("/coaching-sessions/" + session).param("version", "0").param("title", "Klinik naskah").param("date", day.toString()).param("from", "09:00")
                .param("until", "10:00").param("mode", "PLACE").param("place", place).param("kind", "slots").param("slotMinutes", "20").param("desks", "1")
                .param("capacity", "3").param("coaches", world.coach().toString()));
    }

    private static Kept kept(Kept one, Instant from, String place) {
        return new Kept(one.uid(), one.sequence(), "Klinik: Antre dari Rumah", from, from.plus(Duration.ofMinutes(20)), place);
    }

    @Test
    void movedSessionStandsOnceAndCancelledOneIsGone() throws Exception {
        var first = session(NINE);
        var second = session(NEXT_DAY);
        var uids = new ArrayList<String>();
        var sequences = new ArrayList<Integer>();

        book(first, NINE);
        var booked = afterReceiving();
        move(first, NINE.plus(Duration.ofMinutes(20)));
        var later = afterReceiving();
        move(second, NEXT_DAY);
        var elsewhere = afterReceiving();
        changePlace(second, DAY.plusDays(1), "Perpustakaan");
        var otherRoom = afterReceiving();

        List.of(booked, later, elsewhere, otherRoom).forEach(entries -> assertThat(entries).singleElement().satisfies(one -> {
            uids.add(one.uid());
            sequences.add(one.sequence());
        }));
        assertThat(booked).containsExactly(kept(booked.get(0), NINE, "Aula"));
        assertThat(later).containsExactly(kept(later.get(0), NINE.plus(Duration.ofMinutes(20)), "Aula"));
        assertThat(elsewhere).containsExactly(kept(elsewhere.get(0), NEXT_DAY, "Aula"));
        assertThat(otherRoom).containsExactly(kept(otherRoom.get(0), NEXT_DAY, "Perpustakaan"));
        assertThat(Set.copyOf(uids)).hasSize(1);
        assertThat(sequences).isSorted().doesNotHaveDuplicates();

        cancel();
        assertThat(afterReceiving()).isEmpty();
        book(second, NEXT_DAY.plus(Duration.ofMinutes(20)));
        assertThat(afterReceiving()).singleElement().satisfies(one -> {
            assertThat(one.uid()).isEqualTo(uids.get(0));
            assertThat(one.sequence()).isGreaterThan(sequences.get(3));
            assertThat(one.from()).isEqualTo(NEXT_DAY.plus(Duration.ofMinutes(20)));
        });
        done(world.coach(), post("/coaching-sessions/" + second + "/cancellation").param("reason", "Coach sakit"));
        assertThat(afterReceiving()).isEmpty();
        assertThat(program.methods()).containsExactly("REQUEST", "REQUEST", "REQUEST", "REQUEST", "CANCEL", "REQUEST", "CANCEL");
    }

    @Test
    void invitationsReceivedInAnyOrderLeaveWhatIsTrue() throws Exception {
        var first = session(NINE);
        var parts = new ArrayList<Found>();
        book(first, NINE);
        parts.addAll(arrived(world.leader()));
        move(first, NINE.plus(Duration.ofMinutes(20)));
        parts.addAll(arrived(world.leader()));
        move(first, NINE.plus(Duration.ofMinutes(40)));
        parts.addAll(arrived(world.leader()));
        Collections.reverse(parts);

        parts.forEach(found -> program.receive(found.file()));

        assertThat(parts).hasSize(3);
        assertThat(program.entries()).extracting(Kept::from).containsExactly(NINE.plus(Duration.ofMinutes(40)));
    }

    @Test
    void mailsThatWaitedForTheServerTellWhatIsTrueWhenTheyLeave() throws Exception {
        var first = session(NINE);
        book(first, NINE);
        move(first, NINE.plus(Duration.ofMinutes(20)));
        cancel();

        assertThat(afterReceiving()).isEmpty();
        assertThat(program.methods()).containsExactly("CANCEL", "CANCEL", "CANCEL");
    }

    /** Outlook shows an invitation only where the part's type and the file say the same method, and the part stands beside the texts. */
    @Test
    void methodStandsInThePartsTypeAndInTheFile() throws Exception {
        var first = session(NINE);
        book(first, NINE);
        var invited = arrived(world.leader());
        cancel();
        var cancelled = arrived(world.leader());

        assertThat(invited).singleElement().satisfies(found -> {
            assertThat(found).extracting(Found::method, Found::among).containsExactly("REQUEST", "alternative");
            assertThat(found.text()).contains("METHOD:REQUEST\r\n", "STATUS:CONFIRMED\r\n").doesNotContain("VTIMEZONE", "TZID");
        });
        assertThat(cancelled).singleElement().satisfies(found -> {
            assertThat(found).extracting(Found::method, Found::among).containsExactly("CANCEL", "alternative");
            assertThat(found.text()).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
        });
    }

    @Test
    void operatorWhoReadsForSomebodyWithoutAddressIsNotInvited() throws Exception {
        var before = CalendarMail.of(mail, email(world.operator())).size();
        db.sql("update person set email = null where id = ?").param(world.leader().value()).update();

        book(session(NINE), NINE);
        postman.drain();
        postman.drain();

        var mails = CalendarMail.of(mail, email(world.operator()));
        assertThat(mails.subList(before, mails.size())).containsExactly(Optional.empty());
    }

    @Test
    void coachWhoseSessionIsCalledOffIsToldByTheWholeSession() throws Exception {
        var session = session(NINE);
        book(session, NINE);
        arrived(world.coach());

        done(world.manager(), post("/coaching-sessions/" + session + "/cancellation").param("reason", "Coach sakit"));

        assertThat(arrived(world.coach())).singleElement().satisfies(found -> assertThat(found.text()).contains("METHOD:CANCEL\r\n", "UID:session-" + session + "@labinov\r\n"));
    }

    @Test
    void eventThatIsMovedStandsOnceAndOneThatIsCalledOffIsGone() throws Exception {
        db.sql("insert into cohort_participant (cohort, person, agency) values (?, ?, ?)").params(world.cohort().value(), world.leader().value(), world.agency().id().value()).update();
        var event = worlds.events().add(world.cohort(), new EventPlanning("Lokakarya", DAY, DAY.plusDays(1), LabEvent.Mode.ONSITE, "Balai Kota", List.of()), Actor.of(world.manager()));
        var planned = afterReceiving();

        var page = Jsoup.parse(ask(world.manager(), get("/events/" + event + "/edit")).getContentAsString());
        done(world.manager(), post("/events/" + event + "/edit").param("name", "Lokakarya").param("from", DAY.plusDays(7).toString()).param("until", DAY.plusDays(8).toString())
                .param("mode", "ONSITE").param("place", "Balai Kota").param("version", page.select("input[name=version]").val()));
        var moved = afterReceiving();

        assertThat(planned).singleElement().satisfies(one -> assertThat(one).isEqualTo(new Kept("event-" + event + "@labinov", 1, "Lokakarya", DAY, DAY.plusDays(2), "Balai Kota")));
        assertThat(moved).singleElement()
                .satisfies(one -> assertThat(one).isEqualTo(new Kept("event-" + event + "@labinov", 2, "Lokakarya", DAY.plusDays(7), DAY.plusDays(9), "Balai Kota")));
        done(world.manager(), post("/events/" + event + "/cancellation").param("reason", "Banjir"));
        assertThat(afterReceiving()).isEmpty();
        assertThat(program.methods()).containsExactly("REQUEST", "REQUEST", "CANCEL");
    }

    private String email(PersonId person) {
        return db.sql("select email from person where id = ?").param(person.value()).query(String.class).single();
    }
}
