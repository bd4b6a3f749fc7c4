package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** One innovation before one coach.
 * @param desk at which it was called, from 1
 * @param result empty while it goes on; notes and findings may follow later that week
 * @param version for optimistic locking */
record Visit(VisitId id, SessionId session, BookingId booking, InnovationId innovation, RegionId region, PersonId coach, int desk, Instant calledAt,
        Optional<Result> result, Optional<PersonId> resultBy, Optional<Instant> resultAt, int version) {

    /** Ready to go on, to be completed, or nobody came; shown through {@code coaching.result.<NAME>}. */
    enum Result { READY, REVISE, ABSENT }
}
