package id.labinov.journey;

/** A stage visit ended.
 * @param outcome as the model says: ADVANCED, RETURNED, DECLINED, MERGED, NOT_SELECTED, DONE, WITHDRAWN, or CANCELLED by a repair */
public record StageLeft(Happening happening, String stage, int visit, String outcome) implements JourneyEvent {}
