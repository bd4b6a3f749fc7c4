package id.labinov.journey;

/** A path is over.
 * @param outcome DONE, DECLINED, MERGED or NOT_SELECTED
 * @param mergedInto registration number of the innovation that goes on, may be empty */
public record JourneyEnded(Happening happening, String outcome, String mergedInto) implements JourneyEvent {}
