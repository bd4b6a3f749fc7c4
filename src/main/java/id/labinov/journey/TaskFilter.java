package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.people.AgencyId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** What a task list is narrowed to; its address can be copied and kept (A16).
 * @param meant only tasks that are meant for me
 * @param noDue only tasks without a due date */
record TaskFilter(Optional<String> stage, Optional<AgencyId> agency, Optional<CohortId> cohort, boolean overdue, boolean noDue,
        boolean meant, Optional<String> text) {

    static final TaskFilter NONE = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, Optional.empty());

    /** Reads the request's parameters: empty means "not asked", and a malformed id names nothing. */
    static TaskFilter of(Map<String, String> parameters) {
        return new TaskFilter(given(parameters, "stage"), given(parameters, "agency").map(AgencyId::of),
                given(parameters, "cohort").map(CohortId::of), given(parameters, "overdue").isPresent(),
                given(parameters, "noDue").isPresent(), given(parameters, "meant").isPresent(),
                given(parameters, "text").map(text -> text.substring(0, Math.min(100, text.length()))));
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(text -> text.replace("\0", "").strip()).filter(text -> !text.isEmpty());
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The query of the address, without the leading question mark; what is not asked is left out. */
    public String query(TaskList list) {
        var uri = UriComponentsBuilder.newInstance();
        uri.queryParam("list", list.word());
        asked().forEach((name, given) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(Map.<String, Object>copyOf(asked())).toUri().getRawQuery();
    }

    public Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        stage.ifPresent(key -> all.put("stage", key));
        agency.ifPresent(id -> all.put("agency", id.toString()));
        cohort.ifPresent(id -> all.put("cohort", id.toString()));
        text.ifPresent(words -> all.put("text", words));
        if (overdue) {
            all.put("overdue", "1");
        }
        if (noDue) {
            all.put("noDue", "1");
        }
        if (meant) {
            all.put("meant", "1");
        }
        return all;
    }
}
