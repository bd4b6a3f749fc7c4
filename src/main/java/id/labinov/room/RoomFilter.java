package id.labinov.room;

import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** What part of the room is shown. */
record RoomFilter(String q, String stage, String state) {

    RoomFilter {
        q = q == null ? "" : q.strip();
        stage = stage == null ? "" : stage;
        state = state == null ? "" : state;
    }

    /** As the end of an address; empty when everything is shown. */
    String query() {
        if (q.isEmpty() && stage.isEmpty() && state.isEmpty()) {
            return "";
        }
        return UriComponentsBuilder.newInstance().queryParam("q", "{q}").queryParam("stage", "{stage}").queryParam("state", "{state}")
                .encode().buildAndExpand(q, stage, state).toUriString();
    }

    String text() {
        return q.toLowerCase(Locale.ROOT);
    }
}
