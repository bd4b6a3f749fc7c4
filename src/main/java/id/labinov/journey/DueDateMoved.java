package id.labinov.journey;

import java.time.Instant;
import java.util.Optional;

/** A due date was moved; the first one is kept. */
public record DueDateMoved(Happening happening, TaskId task, String key, String stage, Optional<Instant> from,
        Optional<Instant> to, String reason) implements JourneyEvent {}
