package id.labinov.notification;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.coaching.ActionAgreed;
import id.labinov.coaching.ActionId;
import id.labinov.coaching.ActionReminded;
import id.labinov.coaching.Booking;
import id.labinov.coaching.BookingId;
import id.labinov.coaching.CoachingSession;
import id.labinov.coaching.PlaceBooked;
import id.labinov.coaching.PlaceCancelled;
import id.labinov.coaching.PlaceMoved;
import id.labinov.coaching.PlaceReminded;
import id.labinov.coaching.SessionCancelled;
import id.labinov.coaching.SessionId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.Participants;
import id.labinov.flow.AlertId;
import id.labinov.flow.AlertMeasure;
import id.labinov.flow.FlowAlert;
import id.labinov.flow.FlowAlertCrossed;
import id.labinov.flow.FlowAlertOver;
import id.labinov.innovation.Innovation;
import id.labinov.journey.ActFailed;
import id.labinov.journey.DeadlineReached;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.HeadLinkMade;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Role;
import id.labinov.web.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/** All that can be told happens once in one world; with words in it that no mail may repeat. */
@TestComponent
class Story {

    static final String SECRET_ADVICE = "Nasihat penilai yang tertutup";
    static final String CONFIDED = "catatan tertutup untuk coach";

    private final Worlds worlds;
    private final Journeys journeys;
    private final People people;
    private final Positions positions;
    private final LabEvents gatherings;
    private final Participants participants;
    private final ApplicationEventPublisher events;
    private final Ears ears;

    Story(Worlds worlds, Journeys journeys, People people, Positions positions, LabEvents gatherings, Participants participants,
            ApplicationEventPublisher events, Ears ears) {
        this.worlds = worlds;
        this.journeys = journeys;
        this.people = people;
        this.positions = positions;
        this.gatherings = gatherings;
        this.participants = participants;
        this.events = events;
        this.ears = ears;
    }

    void happensIn(World world) throws Exception {
        tasksAndDates(world);
        decisions(world);
        jury(world);
        accounts(world);
        clinic(world);
        gatherings(world);
        limits(world);
    }

    private void tasksAndDates(World world) throws Exception {
        var innovation = worlds.anInnovation(world, "Antre dari Rumah", "DESIGN");
        var worksheet = task(innovation, "design-worksheet");
        journeys.moveDue(worksheet.id(), Optional.of(Instant.now().plus(Duration.ofDays(9))), "Libur.", Actor.of(world.manager()));
        ears.ask(world.manager(), post("/tasks/" + worksheet.id() + "/remind"));
        for (var kind : DeadlineReached.Kind.values()) {
            events.publishEvent(new DeadlineReached(worksheet.id(), innovation.id(), world.region().id(), world.cohort(), kind, Instant.now().plus(Duration.ofDays(1)),
                    Instant.now()));
        }
        events.publishEvent(new ActFailed(innovation.id(), world.region().id(), "job", "seal-dossier", Instant.now()));
        var name = people.names(Set.of(world.coach())).get(world.coach());
        ears.ask(world.manager(), post("/innovations/" + innovation.id() + "/comments").param("body", "@" + name + " " + CONFIDED).param("confidential", "true"));
        ears.ask(world.leader(), post("/innovations/" + innovation.id() + "/team/invitations").param("person", world.operator().toString()).param("role", "MEMBER"));
    }

    private void decisions(World world) {
        var innovation = worlds.anInnovation(world, "Sampah Jadi Emas", "DESIGN");
        complete(innovation, "design-worksheet", world.leader(), Map.of());
        complete(innovation, "design-decision", world.coach(), Map.of("decision", "ADVANCE"));
        journeys.sendBack(innovation.id(), new SendBack("DIAGNOSE", "UNCLEAR", "Akar masalah belum ada.", List.of("rootCause", "ideaName"), true, false, false),
                Actor.of(world.coach()));
        journeys.withdraw(innovation.id(), "Pindah tugas.", Actor.of(world.manager()));
        complete(worlds.anInnovation(world, "Perahu Pintar", "DRUM_UP"), "drum-up-worksheet", world.leader(), Map.of());
        complete(worlds.anInnovation(world, "Kebun Kota", "DESIGN"), "design-worksheet", world.leader(), Map.of());
    }

    private void jury(World world) throws Exception {
        var innovation = worlds.anInnovation(world, "Guru Keliling", "SUBMISSION");
        journeys.reviewers(innovation.id(), List.of(world.reviewer()));
        complete(innovation, "submission-worksheet", world.leader(), Map.of());
        var review = journeys.openTasks(innovation.id()).stream().filter(open -> open.role() == Role.REVIEWER).findFirst().orElseThrow();
        events.publishEvent(new DeadlineReached(review.id(), innovation.id(), world.region().id(), world.cohort(), DeadlineReached.Kind.ESCALATION,
                Instant.now().plus(Duration.ofDays(1)), Instant.now()));
        ears.ask(world.reviewer(), post("/tasks/" + review.id() + "/complete")
                .param("_asked", "disclosure", "suitability", "scoreNovelty", "scoreBenefit", "scoreAdaptability", "advice").param("disclosure", "NONE")
                .param("suitability", "SUITABLE").param("scoreNovelty", "4").param("scoreBenefit", "5").param("scoreAdaptability", "4").param("advice", SECRET_ADVICE));
        journeys.complete(journeys.openTasks(innovation.id()).get(0).id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.manager()));
    }

    private void accounts(World world) throws Exception {
        var invited = Jsoup.parse(ears.ask(world.manager(), post("/people/" + world.observer() + "/invitation")).getContentAsString()).text()
                .replaceAll("(?s).*(/i/[\\w-]+).*", "$1");
        ears.ask(world.observer(), post(invited).param("secret", "kebun kopi di bukit").param("repeated", "kebun kopi di bukit"));
        ears.ask(world.manager(), post("/people/" + world.observer() + "/invitation"));
        events.publishEvent(new HeadLinkMade(Ids.next(), world.region().id(), world.position(), world.head(), "rahasia", Instant.now().plus(Duration.ofDays(30)),
                Actor.of(world.manager()), Instant.now()));
        positions.appoint(world.position(), world.operator(), Holding.PLT, LocalDate.now(), Optional.empty(), Actor.of(world.manager()));
    }

    private void clinic(World world) {
        var innovation = worlds.anInnovation(world, "Klinik Desa", "DIAGNOSE");
        var now = Instant.now();
        var starts = now.plus(Duration.ofDays(1));
        var session = new CoachingSession(new SessionId(Ids.next()), world.region().id(), Optional.of(world.cohort()), Ids.next(), "Klinik naskah", starts,
                starts.plus(Duration.ofHours(1)), CoachingSession.Mode.PLACE, "Aula", 20, 1, 10, List.of(), Optional.empty(), Optional.empty(), Set.of(world.coach()), 0);
        var booking = new Booking(new BookingId(Ids.next()), session.id(), innovation.id(), world.region().id(), Booking.State.BOOKED, 1, Optional.of(1),
                Optional.of(starts), Optional.of(starts.plus(Duration.ofMinutes(20))), "", world.leader(), now, Optional.empty(), Optional.empty(), 0);
        var action = new ActionId(Ids.next());
        List.of(new PlaceBooked(session, booking, Optional.of(world.manager()), now), new PlaceMoved(session, booking, world.manager(), now),
                new PlaceReminded(session, booking, now), new PlaceCancelled(session, booking, "Coach sakit.", world.manager(), now),
                new SessionCancelled(session, "Coach sakit.", world.manager(), now),
                new ActionAgreed(action, innovation.id(), world.region().id(), "Hitung ulang biayanya.", Optional.empty(), LocalDate.now().plusDays(3), world.coach(), now),
                new ActionReminded(action, innovation.id(), world.region().id(), "Hitung ulang biayanya.", Optional.empty(), LocalDate.now().plusDays(1), now))
                .forEach(events::publishEvent);
    }

    private void limits(World world) {
        var alert = new FlowAlert(AlertId.of(Ids.next().toString()), world.region().id(), Optional.of(world.cohort()), "DESIGN", AlertMeasure.AGE, 30, Optional.empty(),
                Optional.empty(), Optional.empty(), 0);
        events.publishEvent(new FlowAlertCrossed(alert, 31, Instant.now()));
        events.publishEvent(new FlowAlertOver(alert, 2, Instant.now()));
    }

    private void gatherings(World world) throws Exception {
        participants.add(world.cohort(), world.leader(), world.agency().id(), Actor.of(world.manager()));
        var plan = new EventPlanning("Temu Pengembangan", LocalDate.now().plusDays(6), LocalDate.now().plusDays(7), LabEvent.Mode.ONSITE, "Aula", List.of());
        var event = gatherings.add(world.cohort(), plan, Actor.of(world.manager()));
        gatherings.change(event, new EventPlanning(plan.name(), plan.from(), plan.until(), plan.mode(), "Balai kota", List.of()), 1, Actor.of(world.manager()));
        ears.ask(world.manager(), post("/events/" + event + "/cancellation").param("reason", "Pemadaman listrik."));
    }

    private OpenTask task(Innovation of, String key) {
        return journeys.openTasks(of.id()).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private void complete(Innovation of, String key, PersonId by, Map<String, Object> answers) {
        journeys.complete(task(of, key).id(), answers, false, Actor.of(by));
    }
}
