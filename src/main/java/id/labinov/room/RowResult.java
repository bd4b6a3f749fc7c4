package id.labinov.room;

import java.io.Serializable;

/** What an act did to one row; kept in the session until the page that follows has shown it.
 * @param sentence key of the message that says it
 * @param done whether the row was moved */
record RowResult(String number, String name, String sentence, boolean done) implements Serializable {}
