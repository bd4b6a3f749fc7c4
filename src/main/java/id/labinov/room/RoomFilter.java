package id.labinov.room;

import id.labinov.web.Slice;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** What part of the room is shown.
 * @param page of the rows that fit, as in the address */
record RoomFilter(String q, String stage, String state, String page) {

    RoomFilter {
        q = q == null ? "" : q.strip();
        stage = stage == null ? "" : stage;
        state = state == null ? "" : state;
        page = Slice.page(page) > 1 ? String.valueOf(Slice.page(page)) : "";
    }

    int number() {
        return Slice.page(page);
    }

    /** The address of these rows, without their page. */
    public String path(Object event) {
        return "/events/" + event + "/run" + new RoomFilter(q, stage, state, "").query();
    }

    /** As the end of an address; empty when everything is shown. */
    String query() {
        if (q.isEmpty() && stage.isEmpty() && state.isEmpty()) {
            return page.isEmpty() ? "" : "?page=" + page;
        }
        return UriComponentsBuilder.newInstance().queryParam("q", "{q}").queryParam("stage", "{stage}").queryParam("state", "{state}")
                .encode().buildAndExpand(q, stage, state).toUriString() + (page.isEmpty() ? "" : "&page=" + page);
    }

    String text() {
        return q.toLowerCase(Locale.ROOT);
    }
}
