package id.labinov.journey;

/** A withdrawn path goes on where it stood. */
public record Resumed(Happening happening, String stage) implements JourneyEvent {}
