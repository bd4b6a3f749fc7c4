package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;

/** That somebody was asked for what is owed.
 * @param madeBy who asked */
record ChaseMark(MarkId id, RegionId region, PersonId person, Kind kind, PersonId madeBy, Instant at) {

    /** In which way. Nobody knows here whether a message was sent or read: the history says only what was done here.
     * Shown through {@code notification.chase.mark.<NAME>}. */
    enum Kind {
        /** The chat with the ready sentence was opened. */
        OPENED,
        CALLED,
        /** The text for the agency's group was copied. */
        SHARED
    }
}
