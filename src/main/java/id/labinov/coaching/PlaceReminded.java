package id.labinov.coaching;

import java.time.Instant;

/** Tomorrow an innovation is expected in a session; published once, on whichever node noticed it. */
public record PlaceReminded(CoachingSession session, Booking booking, Instant at) {}
