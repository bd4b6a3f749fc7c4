package id.labinov.journey;

import id.labinov.cohort.Cohorts;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.Agencies;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fetches the names that a list of tasks shows: one query for each kind, however many rows. */
@Component
class TaskLines {

    private final Innovations innovations;
    private final Agencies agencies;
    private final Cohorts cohorts;
    private final People people;
    private final Positions positions;
    private final Regions regions;
    private final Worksheets worksheets;

    TaskLines(Innovations innovations, Agencies agencies, Cohorts cohorts, People people, Positions positions, Regions regions,
            Worksheets worksheets) {
        this.innovations = innovations;
        this.agencies = agencies;
        this.cohorts = cohorts;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.worksheets = worksheets;
    }

    List<TaskLine> of(Collection<OpenTask> tasks, PersonId me) {
        var ofTeams = tasks.stream().filter(task -> task.role() == Role.INNOVATOR).map(OpenTask::innovation).collect(Collectors.toSet());
        return of(tasks, me, worksheets.returned(ofTeams));
    }

    /** The page of one task says itself why it came back. */
    TaskLine of(OpenTask task, PersonId me) {
        return of(List.of(task), me, Map.of()).get(0);
    }

    private List<TaskLine> of(Collection<OpenTask> tasks, PersonId me, Map<InnovationId, Set<String>> returned) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var labels = innovations.labels(all(tasks, task -> Stream.of(task.innovation())));
        var agencyNames = agencies.names(all(tasks, task -> task.agency().stream()));
        var cohortNames = cohorts.names(all(tasks, task -> Stream.of(task.cohort())));
        var names = people.names(all(tasks, task -> Stream.concat(task.holder().stream(), task.hint().stream())));
        var titles = positions.titles(all(tasks, task -> task.position().stream()));
        Map<RegionId, ZoneId> zones = new HashMap<>();
        return tasks.stream().map(task -> new TaskLine(task, label(labels, task), name(agencyNames, task.agency()),
                name(cohortNames, Optional.of(task.cohort())), name(titles, task.position()), name(names, task.holder()),
                name(names, task.hint()), task.hint().filter(me::equals).isPresent(),
                returned.getOrDefault(task.innovation(), Set.of()).contains(task.key()), zones.computeIfAbsent(task.region(), regions::zone))).toList();
    }

    private static Label label(Map<?, Label> labels, OpenTask task) {
        return Optional.ofNullable(labels.get(task.innovation()))
                .orElseGet(() -> new Label(task.innovation(), task.region(), "", "", task.agency()));
    }

    private static <K> String name(Map<K, String> names, Optional<K> id) {
        return id.map(names::get).orElse("");
    }

    private static <T> Set<T> all(Collection<OpenTask> tasks, Function<OpenTask, Stream<T>> ids) {
        return tasks.stream().flatMap(ids).collect(Collectors.toSet());
    }
}
