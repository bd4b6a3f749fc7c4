package id.labinov.room;

import id.labinov.cohort.Attendance;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Presence;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.Journey;
import id.labinov.journey.OpenTask;
import id.labinov.journey.PathDebts;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a whole room with the same few queries for three rows and for a hundred and eighty. */
@Component
class RoomReader {

    /** Whose decisions are given in a room; a head's act belongs to the position. */
    private static final Set<Role> DECIDERS = Set.of(Role.COACH, Role.MANAGER);

    private final CohortPaths paths;
    private final Stages stages;
    private final Innovations innovations;
    private final Worksheets worksheets;
    private final PathDebts debts;
    private final Agencies agencies;
    private final Attendance attendance;
    private final SignsOfLife signs;

    RoomReader(CohortPaths paths, Stages stages, Innovations innovations, Worksheets worksheets, PathDebts debts,
            Agencies agencies, Attendance attendance, SignsOfLife signs) {
        this.paths = paths;
        this.stages = stages;
        this.innovations = innovations;
        this.worksheets = worksheets;
        this.debts = debts;
        this.agencies = agencies;
        this.attendance = attendance;
        this.signs = signs;
    }

    /** All of it, by agency, then by name. */
    List<RoomRow> rows(Cohort cohort, LabEvent event) {
        return detailed(event, glance(cohort, event));
    }

    /** The same rows without what is shown of a few only: debts and who of the team came. */
    List<RoomRow> glance(Cohort cohort, LabEvent event) {
        var journeys = paths.of(cohort);
        var ids = journeys.stream().map(Journey::innovation).toList();
        var tasks = paths.openTasks(cohort);
        var worksheetKeys = stages.all().stream().map(Stage::worksheet).collect(Collectors.toSet());
        var waiting = awaited(tasks, task -> worksheetKeys.contains(task.key()));
        var gates = awaited(tasks, task -> !worksheetKeys.contains(task.key()) && DECIDERS.contains(task.role()));
        var forms = waiting.values().stream().collect(Collectors.toMap(OpenTask::innovation, OpenTask::key));
        var facts = new Facts(innovations.labels(ids), waiting, gates, worksheets.missingForGateCounts(forms), worksheets.untouchedReturns(ids),
                obligations(tasks), signs.of(cohort, event));
        var units = agencies.names(facts.labels().values().stream().flatMap(label -> label.leadAgency().stream()).distinct().toList());
        return journeys.stream().filter(journey -> facts.labels().containsKey(journey.innovation()))
                .map(journey -> row(journey, facts, units)).sorted(Comparator.comparing(RoomRow::agency).thenComparing(RoomRow::name)).toList();
    }

    /** Adds what is missing from a glance. */
    List<RoomRow> detailed(LabEvent event, List<RoomRow> rows) {
        var ids = rows.stream().map(RoomRow::innovation).toList();
        var owed = debts.counts(ids);
        var teams = innovations.teams(ids);
        var noted = attendance.noted(event.id(), teams.values().stream().flatMap(List::stream).map(TeamMember::person).distinct().toList());
        return rows.stream().map(row -> {
            var team = teams.getOrDefault(row.innovation(), List.of()).stream().filter(member -> member.role() != TeamRole.VIEWER).map(TeamMember::person).toList();
            return row.with(owed.getOrDefault(row.innovation(), 0), count(team, noted, Presence.PRESENT), count(team, noted, Presence.ABSENT), team.size());
        }).toList();
    }

    /** Tasks that the path itself waits for. */
    private static Map<InnovationId, OpenTask> awaited(List<OpenTask> tasks, Predicate<OpenTask> kind) {
        return tasks.stream().filter(task -> !task.beside()).filter(kind)
                .collect(Collectors.toMap(OpenTask::innovation, task -> task, (one, other) -> one));
    }

    private static Map<InnovationId, Integer> obligations(List<OpenTask> tasks) {
        var counts = new HashMap<InnovationId, Integer>();
        tasks.stream().filter(OpenTask::beside).forEach(task -> counts.merge(task.innovation(), 1, Integer::sum));
        return counts;
    }

    private static RoomRow row(Journey journey, Facts facts, Map<AgencyId, String> units) {
        var id = journey.innovation();
        var label = facts.labels().get(id);
        var task = Optional.ofNullable(facts.waiting().get(id));
        var stage = journey.status() == Journey.Status.ACTIVE ? journey.stage() : Optional.<String>empty();
        return new RoomRow(id, label.number(), label.name(), label.leadAgency().map(units::get).orElse(""), stage, task.map(OpenTask::id),
                Optional.ofNullable(facts.gates().get(id)).map(OpenTask::id), facts.missing().getOrDefault(id, 0),
                task.filter(waiting -> facts.returned().getOrDefault(id, Set.of()).contains(waiting.key())).isPresent(), 0,
                facts.obligations().getOrDefault(id, 0), 0, 0, 0, task.flatMap(OpenTask::due), Optional.ofNullable(facts.signs().get(id)));
    }

    private static int count(List<PersonId> team, Map<PersonId, Presence> noted, Presence presence) {
        return (int) team.stream().filter(person -> noted.get(person) == presence).count();
    }

    private record Facts(Map<InnovationId, Label> labels, Map<InnovationId, OpenTask> waiting, Map<InnovationId, OpenTask> gates,
            Map<InnovationId, Integer> missing, Map<InnovationId, Set<String>> returned, Map<InnovationId, Integer> obligations,
            Map<InnovationId, Sign> signs) {}
}
