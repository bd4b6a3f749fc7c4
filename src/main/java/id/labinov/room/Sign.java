package id.labinov.room;

import java.time.Instant;

/** When a team was last heard of.
 * @param minutes that have passed since
 * @param here whether it is heard of now, while its event is held
 * @param lost whether it was there today and has been silent for long while its event is held */
record Sign(Instant at, long minutes, boolean here, boolean lost) {

    /** How it is said: shown through {@code room.sign.<word>}. */
    public String word() {
        return minutes < 1 ? "now" : minutes < 60 ? "minutes" : "at";
    }
}
