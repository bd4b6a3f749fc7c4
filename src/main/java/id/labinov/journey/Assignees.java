package id.labinov.journey;

import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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

    private final People people;
    private final Innovations innovations;
    private final Positions positions;
    private final Clock clock;

    Assignees(People people, Innovations innovations, Positions positions, Clock clock) {
        this.people = people;
        this.innovations = innovations;
        this.positions = positions;
        this.clock = clock;
    }

    List<Choice> of(OpenTask task) {
        return forAll(List.of(task));
    }

    /** Those who may hold every one of the tasks. */
    List<Choice> forAll(Collection<OpenTask> tasks) {
        Set<PersonId> common = null;
        for (var task : tasks) {
            var able = able(task);
            if (common == null) {
                common = new HashSet<>(able);
            } else {
                common.retainAll(able);
            }
        }
        return choices(Optional.ofNullable(common).orElse(Set.of()));
    }

    List<Choice> coaches(RegionId region) {
        return choices(withRole(region, Role.COACH));
    }

    private List<Choice> choices(Set<PersonId> able) {
        Map<PersonId, String> names = new LinkedHashMap<>(people.names(able));
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(entry -> Choice.of(entry.getKey().toString(), entry.getValue())).toList();
    }

    private Set<PersonId> able(OpenTask task) {
        return switch (task.role()) {
            case INNOVATOR -> writers(task);
            case AGENCY_HEAD -> task.position().flatMap(position -> positions.holder(position, Instant.now(clock))).map(Set::of).orElse(Set.of());
            default -> withRole(task.region(), task.role());
        };
    }

    private Set<PersonId> writers(OpenTask task) {
        var writers = new HashSet<PersonId>();
        innovations.team(task.innovation()).stream().filter(member -> member.role() != TeamRole.VIEWER).forEach(member -> writers.add(member.person()));
        task.agency().ifPresent(agency -> people.withRole(task.region(), Role.OPERATOR).stream().map(Person::id)
                .filter(operator -> people.agencies(operator).contains(agency)).forEach(writers::add));
        return writers;
    }

    private Set<PersonId> withRole(RegionId region, Role role) {
        var able = new HashSet<PersonId>();
        people.withRole(region, role).forEach(person -> able.add(person.id()));
        return able;
    }
}
