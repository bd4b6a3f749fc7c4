package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar outside needs: one entry through all moves, and a number that only grows. */
@JourneyPages
class AppointmentsProcessTests {

    private static final Instant NINE = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));

    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private Appointments appointments;

    private World world;
    private Innovation innovation;
    private CurrentPerson coach;

    @BeforeEach
    void anInnovation() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
        coach = new CurrentPerson(world.coach(), "Coach", Map.of(world.region().id(), Set.of(Role.COACH)), Set.of(), Set.of(), Optional.empty(), false, false);
    }

    private SessionPlan plan(Instant from, int slotMinutes, String place) {
        return new SessionPlan("Klinik naskah", from, from.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, place, slotMinutes, 1, 1, Optional.empty(), List.of(),
                Set.of(world.coach()));
    }

    private SessionId session(Instant from, int slotMinutes) {
        return sessions.offer(world.region().id(), List.of(plan(from, slotMinutes, "Aula")), world.coach()).get(0);
    }

    private static Bookings.Wish wish(SessionId session, Instant at) {
        return new Bookings.Wish(session, Optional.ofNullable(at), true, "");
    }

    private Booking book(Innovation innovation, SessionId session, Instant at) {
        return bookings.book(innovation, wish(session, at), Actor.of(world.leader()));
    }

    private Booking move(Booking booking, SessionId session, Instant at) {
        return bookings.move(innovation, booking.id(), wish(session, at), Actor.of(world.leader()));
    }

    private Appointment now(Booking booking) {
        return appointments.find(booking.id()).orElseThrow();
    }

    @Test
    void entryStaysTheSameAndItsNumberGrowsWithEachChange() {
        var first = session(NINE, 20);
        var second = session(NINE.plus(Duration.ofDays(1)), 30);
        var seen = new ArrayList<Appointment>();

        var booking = book(innovation, first, NINE);
        seen.add(now(booking));
        var later = move(booking, first, NINE.plus(Duration.ofMinutes(20)));
        seen.add(now(later));
        var elsewhere = move(later, second, NINE.plus(Duration.ofDays(1)));
        seen.add(now(elsewhere));
        sessions.change(second, plan(NINE.plus(Duration.ofDays(1)), 30, "Perpustakaan"), 0, coach);
        seen.add(now(elsewhere));
        var back = move(elsewhere, first, NINE);
        seen.add(now(back));
        bookings.cancel(innovation.id(), back.id(), "", Actor.of(world.leader()));
        seen.add(now(back));
        var again = book(innovation, first, NINE.plus(Duration.ofMinutes(40)));
        seen.add(now(again));
        sessions.cancel(first, "Coach sakit", coach);
        seen.add(now(again));

        assertThat(seen).extracting(Appointment::entry).containsOnly(booking.id().value());
        assertThat(seen).extracting(Appointment::sequence).isSorted().doesNotHaveDuplicates().startsWith(0);
        assertThat(seen).extracting(Appointment::stands).containsExactly(true, true, true, true, true, false, true, false);
        assertThat(seen).extracting(Appointment::place).containsExactly("Aula", "Aula", "Aula", "Perpustakaan", "Aula", "Aula", "Aula", "Aula");
        assertThat(seen).extracting(one -> Duration.between(NINE, one.from()).toMinutes()).containsExactly(0L, 20L, 1440L, 1440L, 0L, 0L, 40L, 40L);
        // Whichever booking a mail was written of, it is the same entry as it stands now.
        assertThat(appointments.find(booking.id())).isEqualTo(appointments.find(again.id()));
        assertThat(appointments.find(second, innovation.id())).isEqualTo(appointments.find(again.id()));
    }

    @Test
    void whoMovedAwayAndBooksTheFirstSessionAgainHasTwoEntries() {
        var first = session(NINE, 20);
        var moved = move(book(innovation, first, NINE), session(NINE.plus(Duration.ofDays(1)), 20), NINE.plus(Duration.ofDays(1)));

        var again = book(innovation, first, NINE);

        assertThat(now(again).entry()).isNotEqualTo(now(moved).entry());
        assertThat(appointments.of(List.of(innovation.id()), Instant.now())).extracting(Appointment::from).containsExactly(NINE, NINE.plus(Duration.ofDays(1)));
    }

    @Test
    void whoWaitsHasNoEntryAndWhoGaveAPlaceUpForWaitingLosesIt() {
        var first = session(NINE, 20);
        var full = session(NINE.plus(Duration.ofDays(1)), 60);
        var other = worlds.anInnovation(world, "Sampah Jadi Sabun", "DIAGNOSE");
        var theirs = book(other, full, NINE.plus(Duration.ofDays(1)));
        var waits = book(worlds.anInnovation(world, "Ketiga", "DIAGNOSE"), full, null);
        var mine = book(innovation, first, NINE);
        var waiting = move(mine, full, null);

        assertThat(now(waits)).extracting(Appointment::stands, Appointment::known).containsExactly(false, false);
        assertThat(now(waiting)).extracting(Appointment::entry, Appointment::stands, Appointment::known).containsExactly(mine.id().value(), false, true);

        var before = now(waiting).sequence();
        bookings.cancel(waits.innovation(), waits.id(), "", Actor.of(world.leader()));
        bookings.cancel(other.id(), theirs.id(), "", Actor.of(world.leader()));

        assertThat(now(waiting)).extracting(Appointment::entry, Appointment::stands, Appointment::from)
                .containsExactly(mine.id().value(), true, NINE.plus(Duration.ofDays(1)));
        assertThat(now(waiting).sequence()).isGreaterThan(before);
    }

    @Test
    void walkInTakesTheWholeSessionAndSaysItsTurn() {
        var booking = book(innovation, session(NINE, 0), null);

        assertThat(now(booking)).extracting(Appointment::from, Appointment::until, Appointment::turn, Appointment::stands)
                .containsExactly(NINE, NINE.plus(Duration.ofHours(1)), Optional.of(1), true);
    }
}
