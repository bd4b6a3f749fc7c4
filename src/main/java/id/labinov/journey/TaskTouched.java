package id.labinov.journey;

/** The holder's work on a task was saved. */
public record TaskTouched(Happening happening, TaskId task, String key, String stage, int visit) implements JourneyEvent {}
