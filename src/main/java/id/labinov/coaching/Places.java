package id.labinov.coaching;

import id.labinov.coaching.BookingRows.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which places of a session are free. */
record Places(CoachingSession session, Set<Place> taken, int given) {

    /** A desk at a time. */
    record Place(Instant startsAt, int desk) {}

    static Places of(CoachingSession session, Collection<Taken> taken, int given) {
        var places = new HashSet<Place>();
        taken.stream().filter(one -> one.session().equals(session.id().value())).forEach(one -> places.add(new Place(one.startsAt(), one.desk())));
        return new Places(session, places, given);
    }

    boolean full() {
        return given >= session.places();
    }

    /** The lowest free desk at that time. */
    Optional<Place> at(Instant startsAt) {
        return full() || !session.starts().contains(startsAt) ? Optional.empty()
                : IntStream.rangeClosed(1, session.desks()).mapToObj(desk -> new Place(startsAt, desk)).filter(place -> !taken.contains(place)).findFirst();
    }

    /** When something is free from now on. */
    List<Instant> free(Instant now) {
        return session.starts().stream().filter(at -> !at.isBefore(now) && at(at).isPresent()).toList();
    }

    /** How many can still come; walk-ins as long as the session goes on. */
    int left(Instant now) {
        if (session.over(now) || full()) {
            return 0;
        }
        var open = session.walkIn() ? session.capacity() : (int) session.starts().stream().filter(at -> !at.isBefore(now))
                .flatMap(at -> IntStream.rangeClosed(1, session.desks()).mapToObj(desk -> new Place(at, desk))).filter(place -> !taken.contains(place)).count();
        return Math.min(open, session.places() - given);
    }

    Instant end(Place place) {
        return place.startsAt().plus(Duration.ofMinutes(session.slotMinutes()));
    }
}
