package id.labinov.coaching;

/** Somebody in the queue in the reader's words: said once in Java, for a full session has many and the page shall not wait for them.
 * @param label number and agency
 * @param question empty if the team asked none
 * @param when time and desk, or the turn */
record QueueLine(String booking, String innovation, String name, String label, String question, String when) {}
