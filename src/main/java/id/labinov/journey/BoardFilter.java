package id.labinov.journey;

import id.labinov.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** What a board is narrowed to.
 * @param mark one of the words of {@link Mark}, in lower case */
record BoardFilter(Optional<String> place, Optional<Role> court, Optional<Mark> mark, Optional<String> text) {

    /** What a manager looks for. Shown through {@code journey.board.mark.<NAME>}. */
    enum Mark { DEBTS, OBLIGATIONS, OVERDUE, NO_COACH }

    static BoardFilter of(Map<String, String> parameters) {
        return new BoardFilter(given(parameters, "place"), oneOf(Role.values(), parameters.get("court")), oneOf(Mark.values(), parameters.get("mark")),
                given(parameters, "text"));
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty() && text.length() <= 100);
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] all, String name) {
        return List.of(all).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    public boolean fits(BoardRow row) {
        return place.map(row.place()::equals).orElse(true) && court.map(role -> row.court().filter(role::equals).isPresent()).orElse(true)
                && mark.map(asked -> has(row, asked)).orElse(true) && text.map(words -> says(row, words)).orElse(true);
    }

    static boolean has(BoardRow row, Mark mark) {
        return switch (mark) {
            case DEBTS -> row.debts() > 0;
            case OBLIGATIONS -> row.obligations() > 0;
            case OVERDUE -> row.overdue();
            case NO_COACH -> row.withoutCoach();
        };
    }

    private static boolean says(BoardRow row, String words) {
        var all = (row.innovation().number() + " " + row.innovation().name() + " " + row.agency()).toLowerCase(Locale.ROOT);
        return all.contains(words.toLowerCase(Locale.ROOT));
    }

    public boolean isNone() {
        return place.isEmpty() && court.isEmpty() && mark.isEmpty() && text.isEmpty();
    }

    /** With its question mark, or empty. */
    public String query() {
        var uri = UriComponentsBuilder.newInstance();
        place.ifPresent(key -> uri.queryParam("place", key));
        court.ifPresent(role -> uri.queryParam("court", role));
        mark.ifPresent(asked -> uri.queryParam("mark", asked));
        text.ifPresent(words -> uri.queryParam("text", "{text}"));
        return uri.encode().buildAndExpand(Map.of("text", text.orElse(""))).toUriString();
    }
}
