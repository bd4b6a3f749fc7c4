package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A booking as a calendar sees it: it stays the same one when it is moved, and when it is booked again after it was cancelled.
 * @param entry stays the same for ever
 * @param sequence grows with each change: it counts the changes of all its bookings and their sessions, so it is in the database alone
 * @param turn where no time is given out
 * @param stands whether it takes place; what waits does not yet
 * @param known whether it ever had a place, so that somebody may have it in a calendar */
public record Appointment(UUID entry, int sequence, InnovationId innovation, RegionId region, SessionId session, String title, Instant from, Instant until,
        CoachingSession.Mode mode, String place, Optional<Integer> turn, boolean stands, boolean known) {}
