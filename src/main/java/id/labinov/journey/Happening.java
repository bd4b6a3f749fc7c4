package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What every event of the path carries.
 * @param sequence place in {@code journey_event}
 * @param act what one person did at once shares it
 * @param by who, and on whose behalf; empty for the system
 * @param processVersion version of the model the path walks
 * @param facilitated whether a room did it */
public record Happening(long sequence, ActId act, InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency,
        int processVersion, Instant at, Optional<Actor> by, Cause cause, boolean facilitated, boolean practice) {

    /** How long what a room did may be taken back. */
    public static final Duration ROOM_TAKES_BACK = Duration.ofMinutes(30);

    /** From when on it stands, unless it was taken back meanwhile. */
    public Instant settled() {
        return facilitated ? at.plus(ROOM_TAKES_BACK) : at;
    }
}
