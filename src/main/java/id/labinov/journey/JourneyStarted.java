package id.labinov.journey;

import java.util.List;

/** A path began.
 * @param walked stage keys that this path walks */
public record JourneyStarted(Happening happening, String entryStage, List<String> walked) implements JourneyEvent {}
