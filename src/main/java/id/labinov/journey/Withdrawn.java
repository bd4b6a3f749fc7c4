package id.labinov.journey;

/** The team or a manager took the innovation off the path. */
public record Withdrawn(Happening happening, String stage, String reason) implements JourneyEvent {}
