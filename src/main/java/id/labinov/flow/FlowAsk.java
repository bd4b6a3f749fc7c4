package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.people.Region;
import id.labinov.people.RegionId;
import id.labinov.web.FieldErrors;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** What figures are asked for. What cannot be meant was said beside its field, and something near it is shown.
 * @param regions one, or all that the person may see
 * @param cohort empty for all of the regions
 * @param cohorts all of the regions that count, newest first
 * @param first when the first stage was entered; empty if none was
 * @param typed as it was typed: {@code region}, {@code cohort}, {@code from}, {@code asOf}
 * @param endOfDay whether the as-of instant is the end of a day that is over, or else the present */
record FlowAsk(List<Region> regions, Optional<Cohort> cohort, List<Cohort> cohorts, Optional<Instant> first, Map<String, String> typed, Period period,
        boolean endOfDay, FieldErrors errors) {

    /** Of several regions the days are those of the first. */
    public ZoneId zone() {
        return regions.get(0).zone();
    }

    Set<RegionId> regionIds() {
        return regions.stream().map(Region::id).collect(Collectors.toSet());
    }

    FlowScope scope() {
        return new FlowScope(regionIds(), cohort.map(Cohort::id).map(Set::of).orElse(Set.of()), Optional.empty());
    }

    /** Whose figures these are, in words. */
    public String name() {
        return cohort.map(Cohort::name).orElseGet(() -> regions.stream().map(Region::name).collect(Collectors.joining(", ")));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The address of a page that is asked the same. */
    public String href(String path) {
        return href(path, Map.of());
    }

    String href(String path, Map<String, String> more) {
        var asked = new LinkedHashMap<String, String>(typed);
        asked.putAll(more);
        var uri = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(asked).toUriString();
    }
}
