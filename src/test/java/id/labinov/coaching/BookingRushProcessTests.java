package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.coaching.Booking.State;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.web.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand teams want forty places in the same moment. */
@JourneyPages
class BookingRushProcessTests {

    private static final Instant SOON = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    private static final int TEAMS = 1000;
    private static final int PLACES = 40;
    private static final int SLOTS = 4;
    private static final int THREADS = 32;

    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private BookingRows rows;

    private World world;
    private Innovation one;

    @BeforeEach
    void aRegionWithAnInnovation() {
        world = worlds.aWorld();
        one = worlds.anInnovation(world, "Antar obat", "DIAGNOSE");
    }

    /** What one team was told: its booking, or why there is none. */
    private record Answer(Innovation innovation, boolean orWait, Optional<Booking> booking, String refusal) {}

    @Test
    void fortyOfAThousandAreBookedAndEveryOtherIsToldWhy() throws Exception {
        var session = session();

        var answers = rush(session, number -> number % 2 == 0);

        var all = rows.of(session);
        var booked = all.stream().filter(booking -> booking.state() == State.BOOKED).toList();
        assertThat(booked).hasSize(PLACES);
        assertThat(booked.stream().map(booking -> booking.startsAt().orElseThrow() + "/" + booking.desk().orElseThrow()).distinct()).hasSize(PLACES);
        assertThat(booked.stream().map(Booking::innovation).distinct()).hasSize(PLACES);
        // Whoever would wait waits or has a place; whoever would not was told that it is gone, and leaves no trace.
        assertThat(answers).filteredOn(answer -> answer.booking().isEmpty()).allSatisfy(answer -> {
            assertThat(answer.refusal()).isEqualTo("coaching.booking.taken-meanwhile");
            assertThat(answer.orWait()).isFalse();
        });
        assertThat(all).extracting(Booking::innovation).containsExactlyInAnyOrderElementsOf(
                answers.stream().filter(answer -> answer.booking().isPresent()).map(answer -> answer.innovation().id()).toList());
        assertThat(all).hasSize(PLACES + (int) all.stream().filter(booking -> booking.state() == State.WAITING).count());
    }

    @Test
    void theOthersWaitInTheOrderInWhichTheyCame() throws Exception {
        var session = session();

        rush(session, number -> true);

        var all = rows.of(session);
        var waiting = all.stream().filter(booking -> booking.state() == State.WAITING).toList();
        assertThat(waiting).hasSize(TEAMS - PLACES);
        assertThat(all.stream().map(Booking::turn).sorted()).containsExactlyElementsOf(IntStream.rangeClosed(1, TEAMS).boxed().toList());
        assertThat(waiting).extracting(Booking::turn).isSorted();
        var first = all.stream().filter(booking -> booking.state() == State.BOOKED).findFirst().orElseThrow();
        bookings.cancel(first.innovation(), first.id(), "", Actor.of(world.leader()));
        assertThat(rows.find(waiting.get(0).id()).orElseThrow()).extracting(Booking::state, Booking::startsAt, Booking::desk)
                .containsExactly(State.BOOKED, first.startsAt(), first.desk());
        assertThat(rows.find(waiting.get(1).id()).orElseThrow().state()).isEqualTo(State.WAITING);
    }

    @Test
    void whoGivesUpInTheSameMomentLetsExactlyAsManyMoveUp() throws Exception {
        var session = session();
        rush(session, number -> true);
        var before = rows.of(session);
        var givenUp = before.stream().filter(booking -> booking.state() == State.BOOKED).limit(10).toList();

        atOnce(givenUp.stream().<Callable<Object>>map(booking -> () -> {
            bookings.cancel(booking.innovation(), booking.id(), "", Actor.of(world.leader()));
            return booking;
        }).toList());

        var after = rows.of(session);
        assertThat(after.stream().filter(booking -> booking.state() == State.BOOKED)).hasSize(PLACES);
        assertThat(after.stream().filter(booking -> booking.state() == State.CANCELLED).map(Booking::id)).containsExactlyInAnyOrderElementsOf(
                givenUp.stream().map(Booking::id).toList());
        assertThat(after.stream().filter(booking -> booking.state() == State.WAITING)).hasSize(TEAMS - PLACES - 10);
    }

    private SessionId session() {
        var plan = new SessionPlan("Klinik naskah", SOON, SOON.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, "Aula", 60 / SLOTS, PLACES / SLOTS, PLACES,
                Optional.empty(), List.of(), Set.of(world.coach()));
        return sessions.offer(world.region().id(), List.of(plan), world.coach()).get(0);
    }

    /** Everybody books, each some time of the session, in no order. */
    private List<Answer> rush(SessionId session, IntPredicate wouldWait) throws Exception {
        var acts = new ArrayList<>(IntStream.range(0, TEAMS).<Callable<Answer>>mapToObj(number -> {
            var innovation = another();
            return () -> book(innovation, session, SOON.plus(Duration.ofMinutes(60L / SLOTS * (number % SLOTS))), wouldWait.test(number));
        }).toList());
        Collections.shuffle(acts, new Random(1));
        return atOnce(acts);
    }

    private Answer book(Innovation innovation, SessionId session, Instant at, boolean orWait) {
        try {
            var booking = bookings.book(innovation, new Bookings.Wish(session, Optional.of(at), orWait, ""), Actor.of(world.leader()));
            return new Answer(innovation, orWait, Optional.of(booking), "");
        } catch (Conflict taken) {
            return new Answer(innovation, orWait, Optional.empty(), taken.messageKey());
        }
    }

    /** Sessions for everybody ask nothing of the dossier: a thousand of them need not be written. */
    private Innovation another() {
        return new Innovation(InnovationId.next(), one.region(), one.number(), one.name(), "", "", one.leadAgency(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(acts)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
