package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.coaching.Booking.State;
import id.labinov.coaching.Visit.Result;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clinic on the real path: places, queues, results. */
@JourneyPages
class ClinicProcessTests {

    /** A session that is going on, so that places of this hour can be booked and called. */
    private static final Instant SOON = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));

    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private BookingRows rows;
    @Autowired
    private Visits visits;
    @Autowired
    private Findings findings;
    @Autowired
    private Journeys journeys;
    @Autowired
    private Worksheets worksheets;
    @Autowired
    private CapacityReader capacity;

    private World world;

    @BeforeEach
    void aRegion() {
        world = worlds.aWorld();
    }

    private CurrentPerson coach(PersonId person) {
        return new CurrentPerson(person, "Coach", Map.of(world.region().id(), Set.of(Role.COACH)), Set.of(), Set.of(), Optional.empty(), false, false);
    }

    private SessionPlan plan(int slotMinutes, int desks, int capacity, PersonId... coaches) {
        return new SessionPlan("Klinik naskah", SOON, SOON.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, "Aula", slotMinutes, desks, capacity,
                Optional.empty(), List.of(), Set.of(coaches));
    }

    private SessionId session(int slotMinutes, int desks, int capacity) {
        return sessions.offer(world.region().id(), List.of(plan(slotMinutes, desks, capacity, world.coach())), world.coach()).get(0);
    }

    private Innovation innovation(String name) {
        return worlds.anInnovation(world, name, "DIAGNOSE");
    }

    private Booking book(Innovation innovation, SessionId session, Instant at, boolean orWait) {
        return bookings.book(innovation, new Bookings.Wish(session, Optional.ofNullable(at), orWait, ""), Actor.of(world.leader()));
    }

    /** An innovation whose idea waits for a coach. */
    private Innovation waitingForACoach(String name) {
        var innovation = innovation(name);
        journeys.complete(task(innovation, "diagnose-worksheet").id(), Map.of(), true, Actor.of(world.leader()));
        return innovation;
    }

    private OpenTask task(Innovation innovation, String key) {
        return journeys.openTasks(innovation.id()).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void coachIsInOnePlaceAtATimeWhicheverRegionAsks() {
        session(20, 1, 40);

        assertThatThrownBy(() -> session(20, 1, 40)).isInstanceOfSatisfying(InvalidInput.class,
                wrong -> assertThat(wrong.messages()).extracting(InvalidInput.FieldMessage::messageKey).containsExactly("coaching.session.coach-elsewhere"));
        assertThat(sessions.offer(world.region().id(), List.of(plan(20, 1, 40, world.otherCoach())), world.otherCoach())).hasSize(1);
    }

    @Test
    void placesAreGivenDeskByDeskAndThenInTheWaitingList() {
        var session = session(20, 2, 40);

        var first = book(innovation("Satu"), session, SOON, false);
        var second = book(innovation("Dua"), session, SOON, false);
        assertThatThrownBy(() -> book(innovation("Tiga"), session, SOON, false)).isInstanceOf(Conflict.class);
        var elsewhen = book(innovation("Empat"), session, SOON, true);

        assertThat(List.of(first, second)).extracting(Booking::state, booking -> booking.desk().orElseThrow(), booking -> booking.startsAt().orElseThrow())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(State.BOOKED, 1, SOON), org.assertj.core.groups.Tuple.tuple(State.BOOKED, 2, SOON));
        // Whoever is ready to wait takes the next time that is free.
        assertThat(elsewhen.startsAt()).hasValue(SOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void innovationIsNotInTwoPlacesAtOnce() {
        var one = session(20, 1, 40);
        var other = sessions.offer(world.region().id(), List.of(plan(30, 1, 40, world.otherCoach())), world.otherCoach()).get(0);
        var innovation = innovation("Satu");
        book(innovation, one, SOON, false);

        assertThatThrownBy(() -> book(innovation, other, SOON, true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> book(innovation, one, SOON.plus(Duration.ofMinutes(40)), false)).isInstanceOf(Refused.class);
        assertThat(book(innovation, other, SOON.plus(Duration.ofMinutes(30)), false).state()).isEqualTo(State.BOOKED);
    }

    @Test
    void whoWaitsLongestMovesUpByItself() {
        var session = session(60, 1, 40);
        var first = innovation("Satu");
        var booked = book(first, session, SOON, false);
        var second = book(innovation("Dua"), session, null, true);
        var third = book(innovation("Tiga"), session, null, true);
        assertThat(second.state()).isEqualTo(State.WAITING);

        bookings.cancel(first.id(), booked.id(), "Banjir", Actor.of(world.leader()));

        assertThat(rows.find(booked.id()).orElseThrow()).extracting(Booking::state, Booking::endedReason).containsExactly(State.CANCELLED, Optional.of("Banjir"));
        assertThat(rows.find(second.id()).orElseThrow()).extracting(Booking::state, Booking::startsAt).containsExactly(State.BOOKED, Optional.of(SOON));
        assertThat(rows.find(third.id()).orElseThrow().state()).isEqualTo(State.WAITING);
    }

    @Test
    void movingGivesTheOldPlaceUpOnlyForTheNewOne() {
        var session = session(20, 1, 40);
        var innovation = innovation("Satu");
        var booked = book(innovation, session, SOON, false);
        var taken = SOON.plus(Duration.ofMinutes(20));
        book(innovation("Dua"), session, taken, false);

        assertThatThrownBy(() -> bookings.move(innovation, booked.id(), new Bookings.Wish(session, Optional.of(taken), false, ""), Actor.of(world.leader())))
                .isInstanceOf(Conflict.class);
        assertThat(rows.find(booked.id()).orElseThrow().state()).isEqualTo(State.BOOKED);

        var free = SOON.plus(Duration.ofMinutes(40));
        var moved = bookings.move(innovation, booked.id(), new Bookings.Wish(session, Optional.of(free), false, ""), Actor.of(world.leader()));

        assertThat(moved.startsAt()).hasValue(free);
        assertThat(rows.find(booked.id()).orElseThrow().state()).isEqualTo(State.MOVED);
        assertThat(book(innovation("Tiga"), session, SOON, false).state()).isEqualTo(State.BOOKED);
    }

    @Test
    void manyWhoBookInTheSameInstantGetAsManyPlacesAsThereAre() throws Exception {
        var session = session(20, 2, 40);
        var innovations = IntStream.range(0, 30).mapToObj(n -> innovation("Inovasi " + n)).toList();

        var results = atOnce(innovations.stream().<Callable<Booking>>map(innovation -> () -> book(innovation, session, null, true)).toList());

        assertThat(results).hasSize(30);
        var all = rows.of(session);
        var booked = all.stream().filter(booking -> booking.state() == State.BOOKED).toList();
        assertThat(booked).hasSize(6);
        assertThat(booked.stream().map(booking -> booking.startsAt().orElseThrow() + "/" + booking.desk().orElseThrow()).distinct()).hasSize(6);
        assertThat(all.stream().filter(booking -> booking.state() == State.WAITING)).hasSize(24);
        assertThat(all.stream().map(Booking::turn).sorted()).containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void twoDesksNeverCallTheSame() throws Exception {
        var session = session(0, 2, 40);
        var innovations = IntStream.range(0, 8).mapToObj(n -> innovation("Inovasi " + n)).toList();
        innovations.forEach(innovation -> book(innovation, session, null, false));

        var called = atOnce(IntStream.range(0, 10).<Callable<Optional<VisitId>>>mapToObj(n -> () -> visits.callNext(session, n % 2 + 1,
                coach(n % 2 == 0 ? world.coach() : world.otherCoach()))).toList());

        assertThat(called.stream().flatMap(Optional::stream).map(visits::find).map(Visit::innovation)).hasSize(8)
                .containsExactlyInAnyOrderElementsOf(innovations.stream().map(Innovation::id).toList());
    }

    @Test
    void readyLetsThePathGoOnAndIsTakenBackByWhoGaveIt() {
        var innovation = waitingForACoach("Satu");
        var session = session(0, 1, 40);
        book(innovation, session, null, false);
        var visit = visits.find(visits.callNext(session, 1, coach(world.coach())).orElseThrow());

        var outcomes = visits.finish(visit, Result.READY, new GateDecisions.Answer(List.of(task(innovation, "diagnose-decision").id()), "", ""), coach(world.coach()));

        assertThat(outcomes).extracting(GateDecisions.Outcome::taskKey, GateDecisions.Outcome::done).containsExactly(org.assertj.core.groups.Tuple.tuple("diagnose-decision", true));
        assertThat(journeys.openTasks(innovation.id())).extracting(OpenTask::key).containsExactly("design-worksheet");
        assertThatThrownBy(() -> visits.finish(visit, Result.REVISE, new GateDecisions.Answer(List.of(), "", ""), coach(world.otherCoach()))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> visits.reopen(visits.find(visit.id()), coach(world.otherCoach()))).isInstanceOf(Refused.class);

        visits.reopen(visits.find(visit.id()), coach(world.coach()));

        assertThat(visits.find(visit.id()).result()).isEmpty();
        assertThat(journeys.openTasks(innovation.id())).extracting(OpenTask::key).contains("diagnose-decision");
    }

    @Test
    void whatWasFoundIsWhatTheTeamReadsAndMarks() {
        var innovation = waitingForACoach("Satu");
        var session = session(0, 1, 40);
        book(innovation, session, null, false);
        var visit = visits.find(visits.callNext(session, 1, coach(world.coach())).orElseThrow());
        findings.add(visit.id(), "diagnose-worksheet", "rootCause", "Belum ada angkanya.", true, world.coach());
        findings.add(visit.id(), "diagnose-worksheet", "rootCause", "Belum ada angkanya.", true, world.coach());

        var outcomes = visits.finish(visit, Result.REVISE, new GateDecisions.Answer(List.of(task(innovation, "diagnose-decision").id()), "", "Hampir siap."), coach(world.coach()));

        assertThat(outcomes).extracting(GateDecisions.Outcome::done).containsExactly(true);
        assertThat(journeys.openTasks(innovation.id())).extracting(OpenTask::key).contains("diagnose-worksheet");
        assertThat(worksheets.returned(List.of(innovation.id()))).isEqualTo(Map.of(innovation.id(), Set.of("diagnose-worksheet")));
        assertThat(worksheets.latestDecision(innovation.id(), "diagnose-decision").map(answers -> answers.get("reason"))).hasValue("Hampir siap.\nBelum ada angkanya.");
        assertThat(findings.phrases(world.coach())).containsExactly("Belum ada angkanya.");
    }

    @Test
    void whoDidNotComeDecidesNothing() {
        var innovation = waitingForACoach("Satu");
        var session = session(0, 1, 40);
        book(innovation, session, null, false);
        var visit = visits.find(visits.callNext(session, 1, coach(world.coach())).orElseThrow());

        visits.finish(visit, Result.ABSENT, new GateDecisions.Answer(List.of(task(innovation, "diagnose-decision").id()), "", ""), coach(world.coach()));

        assertThat(visits.find(visit.id()).result()).hasValue(Result.ABSENT);
        assertThat(task(innovation, "diagnose-decision").key()).isEqualTo("diagnose-decision");
    }

    @Test
    void cancelledSessionFreesItsCoachAndItsInnovations() {
        var session = session(20, 1, 40);
        var innovation = innovation("Satu");
        var booked = book(innovation, session, SOON, false);

        sessions.cancel(session, "Listrik padam", coach(world.coach()));

        assertThat(rows.find(booked.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(book(innovation, session(20, 1, 40), SOON, false).state()).isEqualTo(State.BOOKED);
        assertThatThrownBy(() -> book(innovation("Dua"), session, SOON, true)).isInstanceOf(Refused.class);
    }

    @Test
    void timesDoNotChangeUnderWhoBookedThem() {
        var session = session(20, 1, 40);
        book(innovation("Satu"), session, SOON, false);
        var later = plan(20, 1, 40, world.coach()).after(Duration.ofHours(2));

        assertThatThrownBy(() -> sessions.change(session, later, 0, coach(world.coach()))).isInstanceOf(InvalidInput.class);
        sessions.change(session, plan(20, 2, 40, world.coach(), world.otherCoach()), 0, coach(world.coach()));

        assertThat(sessions.find(session).desks()).isEqualTo(2);
        assertThatThrownBy(() -> sessions.change(session, plan(20, 3, 40, world.coach()), 0, coach(world.coach()))).isInstanceOf(Conflict.class);
    }

    @Test
    void capacityCountsWhoWaitsAndWhatIsOffered() {
        waitingForACoach("Satu");
        waitingForACoach("Dua");
        innovation("Tiga");
        session(20, 2, 40);

        assertThat(capacity.of(List.of(world.region().id()))).isEqualTo(new Capacity(2, 6, 14, 1, 2, 4));
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var results = new ArrayList<T>();
            for (Future<T> one : threads.invokeAll(acts)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
