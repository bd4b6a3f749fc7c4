package id.labinov.journey;

/** A decision is owed beside the path. */
public record ObligationOpened(Happening happening, TaskId task, String key, String stage, int visit) implements JourneyEvent {}
