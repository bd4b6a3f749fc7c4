package id.labinov.coaching;

import id.labinov.web.Slice;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** Which of a session's innovations its page shows.
 * @param part {@code seen} or {@code gone} for the whole of that list instead of the queue
 * @param page as in the address */
record RunFilter(String q, String part, String page) {

    /** Most sessions have fewer places: they show all of them at once. */
    private static final int ROWS = 25;
    /** What is over is only a reminder beside the queue. */
    private static final int BESIDE = 5;

    RunFilter {
        q = q == null ? "" : q.strip();
        part = part == null || !List.of("seen", "gone").contains(part) ? "queue" : part;
        page = page == null ? "" : page;
    }

    static RunFilter none() {
        return new RunFilter("", "", "");
    }

    /** A page of the list that is looked at; of the others the first few. */
    Slice<RunPage.Row> slice(String of, List<RunPage.Row> rows) {
        var fitting = rows.stream().filter(this::fits).toList();
        if (!part.equals(of)) {
            return new Slice<>(of.equals("queue") ? List.of() : fitting.stream().limit(BESIDE).toList(), 1, BESIDE, fitting.size());
        }
        var number = Math.min(Slice.page(page), new Slice<>(List.of(), 1, ROWS, fitting.size()).pages());
        return new Slice<>(fitting.stream().skip((number - 1L) * ROWS).limit(ROWS).toList(), number, ROWS, fitting.size());
    }

    private boolean fits(RunPage.Row row) {
        return (row.innovation().name() + " " + row.innovation().number() + " " + row.agency()).toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    /** A few rows are seen at a glance. */
    public boolean searchable(RunPage.Run run) {
        return !q.isEmpty() || run.queue().size() + run.seen().size() + run.gone().size() > ROWS;
    }

    /** The address of another part of the same search. */
    public String path(SessionId session, String of) {
        return UriComponentsBuilder.fromPath("/coaching-sessions/" + session).queryParam("q", "{q}").queryParam("part", of).encode().buildAndExpand(q).toUriString();
    }
}
