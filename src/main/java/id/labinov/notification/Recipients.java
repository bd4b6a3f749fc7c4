package id.labinov.notification;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvents;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.journey.OpenTask;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is meant by a word of the table. Each answer is one or two queries: people who act wait for them. */
@Component
class Recipients {

    private final Innovations innovations;
    private final People people;
    private final Positions positions;
    private final Cohorts cohorts;
    private final LabEvents events;
    private final Clock clock;

    Recipients(Innovations innovations, People people, Positions positions, Cohorts cohorts, LabEvents events, Clock clock) {
        this.innovations = innovations;
        this.people = people;
        this.positions = positions;
        this.cohorts = cohorts;
        this.events = events;
        this.clock = clock;
    }

    /** Leader and members: who only watches is not asked for anything. */
    Set<PersonId> team(InnovationId innovation) {
        return innovations.team(innovation).stream().filter(member -> member.role() != TeamRole.VIEWER).map(TeamMember::person).collect(Collectors.toSet());
    }

    Set<PersonId> role(RegionId region, Role role) {
        return people.withRole(region, role).stream().map(Person::id).collect(Collectors.toSet());
    }

    Set<PersonId> managersAnd(RegionId region, Set<PersonId> others) {
        var all = new HashSet<>(role(region, Role.MANAGER));
        all.addAll(others);
        return all;
    }

    /** Who holds the position now, acting holders before the definitive one. */
    Set<PersonId> holder(Optional<PositionId> position) {
        return position.flatMap(one -> positions.holder(one, Instant.now(clock))).map(Set::of).orElse(Set.of());
    }

    /** For whom the task waits: its holder, else who is meant, else the team or position or everybody of the role. */
    Set<PersonId> waitingFor(OpenTask task) {
        return named(task.role(), task.holder(), task.hint(), task.position(), task.innovation())
                .orElseGet(() -> pooled(task.role()) ? role(task.region(), task.role()) : Set.of());
    }

    /** Those for whom it is theirs alone; empty where anybody of a group may take it. */
    Optional<Set<PersonId>> named(Role role, Optional<PersonId> holder, Optional<PersonId> hint, Optional<PositionId> position, InnovationId innovation) {
        if (role == Role.INNOVATOR) {
            return Optional.of(team(innovation));
        }
        return holder.or(() -> hint).map(Set::of).or(() -> role == Role.AGENCY_HEAD ? Optional.of(holder(position)) : Optional.empty());
    }

    /** Reviewers are chosen one by one: what nobody was chosen for is nobody's. */
    static boolean pooled(Role role) {
        return role == Role.COACH || role == Role.MANAGER;
    }

    Set<PersonId> participants(CohortId cohort, EventId event) {
        return participants(cohort, events.helpers(event));
    }

    Set<PersonId> participants(CohortId cohort, Set<PersonId> helpers) {
        var all = new HashSet<>(helpers);
        cohorts.participants(cohort).forEach(participant -> all.add(participant.person()));
        return all;
    }
}
