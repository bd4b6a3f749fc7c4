package id.labinov.people;

import java.io.Serializable;
import java.util.UUID;

/** What a session remembers of an opened personal link. It is no sign-in: nothing else of the application knows it.
 * @param sessionVersion the person's when the PIN was right: a newer one ends it
 * @param openedBefore in milliseconds, or null (the session is serialised, Optional is not) */
record HeadDeskMark(UUID link, int sessionVersion, Long openedBefore) implements Serializable {

    static final String NAME = "head-desk";
}
