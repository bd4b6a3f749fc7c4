package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;
import static id.labinov.notification.Delivery.IN_APP;

import id.labinov.coaching.ActionAgreed;
import id.labinov.coaching.ActionReminded;
import id.labinov.coaching.Booking;
import id.labinov.coaching.CoachingSession;
import id.labinov.coaching.PlaceBooked;
import id.labinov.coaching.PlaceCancelled;
import id.labinov.coaching.PlaceMoved;
import id.labinov.coaching.PlaceReminded;
import id.labinov.coaching.SessionCancelled;
import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Places in the clinic, and what was agreed there. */
@Component
class ClinicEntries implements Entries {

    private static final List<String> PLACE = List.of("title", "starts", "ends", "place", "coaches");
    /** Also who did it is told: the mail carries the place into the own calendar, and out of it. */
    private static final Optional<PersonId> EVERYBODY = Optional.empty();
    private static final List<String> AGREED = List.of("agreed", "last");

    private final Recipients recipients;
    private final Abouts abouts;
    private final Regions regions;

    ClinicEntries(Recipients recipients, Abouts abouts, Regions regions) {
        this.recipients = recipients;
        this.abouts = abouts;
        this.regions = regions;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("session-booked", PlaceBooked.class, event -> team(event.booking()),
                        event -> place("booked", event.session(), event.booking(), EVERYBODY, "", event.at()), AT_ONCE, false, PLACE),
                new Entry<>("session-taken", PlaceBooked.class, event -> event.session().coaches(),
                        event -> place("booked", event.session(), event.booking(), event.by(), "", event.at()), IN_APP, false, PLACE),
                new Entry<>("session-moved", PlaceMoved.class, event -> team(event.booking()),
                        event -> place("moved", event.session(), event.booking(), EVERYBODY, "", event.at()), AT_ONCE, true, PLACE),
                new Entry<>("session-cancelled", PlaceCancelled.class, event -> team(event.booking()),
                        event -> place("cancelled", event.session(), event.booking(), EVERYBODY, event.reason(), event.at()), AT_ONCE, true,
                        List.of("title", "starts", "ends", "place", "coaches", "reason")),
                new Entry<>("session-off", SessionCancelled.class, event -> event.session().coaches(), this::off, AT_ONCE, true,
                        List.of("title", "starts", "ends", "place", "reason")),
                new Entry<>("session-tomorrow", PlaceReminded.class, event -> team(event.booking()),
                        event -> place("tomorrow", event.session(), event.booking(), Optional.empty(), "", event.at()), AT_ONCE, false, PLACE),
                new Entry<>("action-agreed", ActionAgreed.class, event -> doing(event.owner(), event.innovation()), this::agreed, AT_ONCE, false, AGREED),
                new Entry<>("action-due", ActionReminded.class, event -> doing(event.owner(), event.innovation()), this::actionDue, AT_ONCE, false, AGREED));
    }

    private Set<PersonId> team(Booking booking) {
        return recipients.team(booking.innovation());
    }

    private Set<PersonId> doing(Optional<PersonId> owner, InnovationId innovation) {
        return owner.map(Set::of).orElseGet(() -> recipients.team(innovation));
    }

    private Optional<About> place(String what, CoachingSession session, Booking booking, Optional<PersonId> by, String reason, Instant at) {
        var facts = of(session, booking.startsAt().orElse(session.startsAt()), booking.endsAt().orElse(session.endsAt()), reason)
                .people("coaches", session.coaches()).text("cancelled", String.valueOf(what.equals("cancelled")));
        return Optional.of(abouts.innovation(booking.innovation(), booking.region(), "place:" + booking.id() + ":" + what + ":" + at.toEpochMilli(), by, facts,
                link(booking.innovation()), Optional.empty(), at));
    }

    private Optional<About> off(SessionCancelled event) {
        var session = event.session();
        return Optional.of(Abouts.people(session.region(), "session:" + session.id() + ":off", Optional.of(event.by()),
                of(session, session.startsAt(), session.endsAt(), event.reason()), "/coaching", event.at(),
                session.cohort().map(abouts::practice).orElse(false)));
    }

    private static FactValues of(CoachingSession session, Instant from, Instant until, String reason) {
        return FactValues.none().text("session", session.id().toString()).text("title", session.title()).moment("starts", from).moment("ends", until)
                .text("place", session.place()).text("reason", reason);
    }

    private Optional<About> agreed(ActionAgreed event) {
        return Optional.of(abouts.innovation(event.innovation(), event.region(), "action:" + event.action(), Optional.of(event.by()),
                action(event.body(), event.due()), link(event.innovation()), Optional.of(end(event.due(), regions.zone(event.region()))), event.at()));
    }

    private Optional<About> actionDue(ActionReminded event) {
        return Optional.of(abouts.innovation(event.innovation(), event.region(), "action-due:" + event.action(), Optional.empty(),
                action(event.body(), event.due()), link(event.innovation()), Optional.of(end(event.due(), regions.zone(event.region()))), event.at()));
    }

    private static FactValues action(String body, LocalDate due) {
        return FactValues.none().text("agreed", body).day("last", due);
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(23, 59, 59).atZone(zone).toInstant();
    }

    private static String link(InnovationId innovation) {
        return "/innovations/" + innovation + "/coaching";
    }
}
