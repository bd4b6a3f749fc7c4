package id.labinov.journey;

/** A person took back the own last act: the events of that act count nowhere.
 * @param undoes the act taken back
 * @param taskKey what was done in it */
public record Undone(Happening happening, ActId undoes, String taskKey) implements JourneyEvent {}
