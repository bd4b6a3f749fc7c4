package id.labinov.journey;

import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom tasks may be given, by name: everybody whom {@link JourneyAccess#mayHold} lets hold them. */
@Component
class Assignees {

    private final JourneyAccess access;
    private final People people;
    private final Innovations innovations;
    private final Positions positions;
    private final Clock clock;

    Assignees(JourneyAccess access, People people, Innovations innovations, Positions positions, Clock clock) {
        this.access = access;
        this.people = people;
        this.innovations = innovations;
        this.positions = positions;
        this.clock = clock;
    }

    /** Those who may hold the task; who must not for another reason is left out. */
    List<Choice> of(OpenTask task) {
        var able = able(List.of(task));
        able.removeIf(person -> access.forbidden(person, task).isPresent());
        return choices(able);
    }

    /** Those who may hold every one of the tasks. Forbidding rules are asked when the task is given: they look at one innovation each. */
    List<Choice> forAll(Collection<OpenTask> tasks) {
        return choices(able(tasks));
    }

    List<Choice> coaches(RegionId region) {
        return choices(withRole(region, Role.COACH));
    }

    private List<Choice> choices(Set<PersonId> able) {
        Map<PersonId, String> names = new LinkedHashMap<>(people.names(able));
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(entry -> Choice.of(entry.getKey().toString(), entry.getValue())).toList();
    }

    /** Each role, position and operator is read once, however many tasks ask for it. */
    private Set<PersonId> able(Collection<OpenTask> tasks) {
        var teams = innovations.teams(tasks.stream().filter(task -> task.role() == Role.INNOVATOR).map(OpenTask::innovation).distinct().toList());
        var operators = new HashMap<RegionId, Map<PersonId, Set<AgencyId>>>();
        var known = new HashMap<Object, Set<PersonId>>();
        Set<PersonId> common = null;
        for (var task : tasks) {
            var able = switch (task.role()) {
                case INNOVATOR -> writers(task, teams.getOrDefault(task.innovation(), List.of()), operators.computeIfAbsent(task.region(), this::operators));
                case AGENCY_HEAD -> known.computeIfAbsent(List.of(task.position()), position -> holder(task));
                default -> known.computeIfAbsent(List.of(task.region(), task.role()), role -> withRole(task.region(), task.role()));
            };
            common = common == null ? new HashSet<>(able) : common;
            common.retainAll(able);
        }
        return Optional.ofNullable(common).orElseGet(HashSet::new);
    }

    private Set<PersonId> holder(OpenTask task) {
        return task.position().flatMap(position -> positions.holder(position, Instant.now(clock))).map(Set::of).orElse(Set.of());
    }

    private Map<PersonId, Set<AgencyId>> operators(RegionId region) {
        return people.agencies(withRole(region, Role.OPERATOR));
    }

    private static Set<PersonId> writers(OpenTask task, List<TeamMember> team, Map<PersonId, Set<AgencyId>> operators) {
        var writers = new HashSet<PersonId>();
        team.stream().filter(member -> member.role() != TeamRole.VIEWER).forEach(member -> writers.add(member.person()));
        operators.forEach((operator, agencies) -> {
            if (task.agency().filter(agencies::contains).isPresent()) {
                writers.add(operator);
            }
        });
        return writers;
    }

    private Set<PersonId> withRole(RegionId region, Role role) {
        var able = new HashSet<PersonId>();
        people.withRole(region, role).forEach(person -> able.add(person.id()));
        return able;
    }
}
