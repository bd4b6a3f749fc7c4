package id.labinov.room;

import java.util.Locale;

/** What part of the room is shown. */
record RoomFilter(String q, String stage, String state) {

    RoomFilter {
        q = q == null ? "" : q.strip();
        stage = stage == null ? "" : stage;
        state = state == null ? "" : state;
    }

    String text() {
        return q.toLowerCase(Locale.ROOT);
    }
}
