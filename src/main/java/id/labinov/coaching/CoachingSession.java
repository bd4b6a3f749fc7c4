package id.labinov.coaching;

import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A stretch of coaches' time that innovations may book.
 * @param cohort only innovations of this cohort may book; empty for all of the region
 * @param series sessions that were offered together have the same
 * @param slotMinutes length of one place; 0 for walk-in, where places are only turns
 * @param capacity most bookings at a time; the others wait
 * @param stages keys of the stages for which it is meant; empty for all
 * @param version for optimistic locking */
public record CoachingSession(SessionId id, RegionId region, Optional<CohortId> cohort, UUID series, String title, Instant startsAt, Instant endsAt,
        Mode mode, String place, int slotMinutes, int desks, int capacity, List<String> stages, Optional<Instant> cancelledAt,
        Optional<String> cancelReason, Set<PersonId> coaches, int version) {

    /** At a place, or by a link; shown through {@code coaching.mode.<NAME>}. */
    public enum Mode { PLACE, LINK }

    public boolean walkIn() {
        return slotMinutes == 0;
    }

    public boolean cancelled() {
        return cancelledAt.isPresent();
    }

    public boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }

    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && from.isBefore(endsAt);
    }

    /** When places begin: what does not fit before the end is no place. Empty for walk-in. */
    List<Instant> starts() {
        if (walkIn()) {
            return List.of();
        }
        var length = Duration.ofMinutes(slotMinutes);
        return Stream.iterate(startsAt, at -> !at.plus(length).isAfter(endsAt), at -> at.plus(length)).toList();
    }

    /** How many innovations it can take in all. */
    public int places() {
        return walkIn() ? capacity : Math.min(capacity, starts().size() * desks);
    }
}
