package id.labinov.journey;

/** A stage visit began.
 * @param visit 1 for the first stay */
public record StageEntered(Happening happening, String stage, int visit) implements JourneyEvent {}
