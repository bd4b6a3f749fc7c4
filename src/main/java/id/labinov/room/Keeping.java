package id.labinov.room;

import id.labinov.cohort.Presence;
import id.labinov.people.PersonId;
import java.util.Map;
import java.util.Optional;

/** Keeps what is done to each row, with what it needs to be taken back: in the same transaction, so that of a server that is stopped in the
 * middle each row says whether it was done. */
interface Keeping {

    /** Runs the act on the row. */
    void keep(RoomRow row, Runnable act);

    default void failed(RoomRow row, String sentence) {}

    /** Part of the act on the row: which date was moved. */
    default void moved(RoomRow row, Batch.MovedDue due) {}

    /** Part of the act on the row: what was noted of its people before. */
    default void stood(RoomRow row, Map<PersonId, Optional<Presence>> before) {}
}
