package id.labinov.journey;

import java.util.Optional;

/** A decision that was owed beside the path was given, or is no longer asked for. */
public record ObligationClosed(Happening happening, TaskId task, String key, String stage, int visit,
        Optional<Decision> decision) implements JourneyEvent {}
