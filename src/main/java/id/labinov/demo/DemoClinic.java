package id.labinov.demo;

import id.labinov.coaching.Bookings;
import id.labinov.coaching.CoachingSession;
import id.labinov.coaching.CoachingSessions;
import id.labinov.coaching.SessionId;
import id.labinov.coaching.SessionPlan;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.CoachQueue;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clinic to try: one that is open today with a queue, and one every Thursday by appointment. */
@Component
@Profile("demo")
class DemoClinic {

    private static final int QUEUE = 4;

    private final CoachingSessions sessions;
    private final Bookings bookings;
    private final CoachQueue queue;
    private final Innovations innovations;
    private final People people;

    DemoClinic(CoachingSessions sessions, Bookings bookings, CoachQueue queue, Innovations innovations, People people) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.queue = queue;
        this.innovations = innovations;
        this.people = people;
    }

    void open(RegionId region, LocalDate today, ZoneId zone) {
        var coach = people.identifiedBy("coach@demo.labinov.example").map(Person::id).orElseThrow();
        var thursday = today.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        var weekly = plan("Klinik Kamis pagi", thursday, LocalTime.of(9, 0), LocalTime.of(11, 0), zone, 20, 1, coach);
        var now = sessions.offer(region, List.of(plan("Klinik terbuka hari ini", today, LocalTime.of(0, 30), LocalTime.of(23, 45), zone, 0, 2, coach)), coach).get(0);
        var later = sessions.offer(region, IntStream.range(0, 4).mapToObj(week -> weekly.after(Duration.ofDays(7L * week))).toList(), coach);
        var waiting = queue.waiting(Set.of(region), 100).stream().map(OpenTask::innovation).distinct().toList();
        waiting.stream().limit(QUEUE).forEach(innovation -> book(innovation, now, "Apakah buktinya sudah cukup?", coach));
        waiting.stream().skip(QUEUE).limit(2).forEach(innovation -> book(innovation, later.get(0), "", coach));
    }

    private void book(InnovationId innovation, SessionId session, String question, PersonId by) {
        innovations.find(innovation).ifPresent(found -> bookings.book(found, new Bookings.Wish(session, Optional.empty(), true, question), Actor.of(by)));
    }

    private static SessionPlan plan(String title, LocalDate day, LocalTime from, LocalTime until, ZoneId zone, int minutes, int desks, PersonId coach) {
        return new SessionPlan(title, day.atTime(from).atZone(zone).toInstant(), day.atTime(until).atZone(zone).toInstant(), CoachingSession.Mode.PLACE,
                "Aula Bappeda, lantai 2", minutes, desks, 40, Optional.empty(), List.of(), Set.of(coach));
    }
}
