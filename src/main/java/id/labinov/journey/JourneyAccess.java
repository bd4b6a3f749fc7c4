package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see, take, decide and hand on a task. A hint is never a lock; the engine's groups are decoration. */
@Component
public class JourneyAccess {

    private final Innovations innovations;
    private final Scopes scopes;
    private final ObjectProvider<HolderRule> rules;
    private final People people;
    private final Positions positions;
    private final Clock clock;

    JourneyAccess(Innovations innovations, Scopes scopes, ObjectProvider<HolderRule> rules, People people, Positions positions, Clock clock) {
        this.innovations = innovations;
        this.scopes = scopes;
        this.rules = rules;
        this.people = people;
        this.positions = positions;
        this.clock = clock;
    }

    /** Roles, positions and teams as they are now (A16), and those of people who are away (A11). */
    TaskScope scope(CurrentPerson me) {
        return scopes.of(me);
    }

    /** Whether the person may take the task, work on it and complete it. */
    public boolean mayAct(CurrentPerson me, OpenTask task) {
        return scope(me).acts(task);
    }

    /** Besides those who may act: managers, who hand tasks on, and operators, who bring the signed letter. */
    public boolean maySee(CurrentPerson me, OpenTask task) {
        var scope = scope(me);
        return scope.acts(task) || scope.manages(task.region()) || scope.bringsLetter(task);
    }

    /** @throws NotFound if the task may not be seen */
    public void mustSee(CurrentPerson me, OpenTask task) {
        if (!maySee(me, task)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if it may not be seen; @throws Refused if it is only seen */
    public void mustAct(CurrentPerson me, OpenTask task) {
        mustSee(me, task);
        if (!mayAct(me, task)) {
            throw new Refused("journey.refused.act");
        }
    }

    /** Managers and the holder hand a task on (A09). */
    public boolean mayAssign(CurrentPerson me, OpenTask task) {
        var scope = scope(me);
        return scope.manages(task.region()) || scope.acts(task) && task.holder().filter(me.id()::equals).isPresent();
    }

    /** Due dates are agreed with the manager; the holder may put a task off for himself, but not move its date. */
    public boolean mayMoveDue(CurrentPerson me, OpenTask task) {
        return scope(me).manages(task.region());
    }

    /** Whether a task may be given to a person: who gets it must be able to act on it, and no rule of other modules forbids it. */
    public boolean mayHold(PersonId person, OpenTask task) {
        return fits(person, task) && forbidden(person, task).isEmpty();
    }

    /** Why somebody who has the role may not hold this task. */
    Optional<FieldMessage> forbidden(PersonId person, OpenTask task) {
        return rules.stream().flatMap(rule -> rule.forbids(person, task).stream()).findFirst();
    }

    boolean fits(PersonId person, OpenTask task) {
        return switch (task.role()) {
            case INNOVATOR -> onTeam(person, task.innovation(), TeamRole.LEADER, TeamRole.MEMBER)
                    || people.roles(person, task.region()).contains(Role.OPERATOR)
                            && task.agency().filter(people.agencies(person)::contains).isPresent();
            case AGENCY_HEAD -> task.position().flatMap(position -> positions.holder(position, Instant.now(clock)))
                    .filter(person::equals).isPresent();
            default -> people.roles(person, task.region()).contains(task.role());
        };
    }

    /** Who acts, and on whose behalf: a head for the position, a substitute for who is away, an operator for the team's leader. */
    public Actor actor(CurrentPerson me, OpenTask task) {
        var position = task.role() == Role.AGENCY_HEAD ? task.position() : Optional.<PositionId>empty();
        var absent = scopes.inPlaceOf(me, task);
        return new Actor(me.id(), position, absent.isPresent() ? absent : scope(me).types(task) ? leader(task.innovation()) : Optional.empty());
    }

    /** The person who is away and in whose place the task would be acted on. */
    Optional<PersonId> inPlaceOf(CurrentPerson me, OpenTask task) {
        return scopes.inPlaceOf(me, task);
    }

    /** Leader of the team, or manager of the region. */
    public boolean mayWithdraw(CurrentPerson me, RegionId region, InnovationId innovation) {
        return me.event().isEmpty() && (me.has(Role.MANAGER, region) || onTeam(me.id(), innovation, TeamRole.LEADER));
    }

    public boolean mayResume(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.has(Role.MANAGER, region);
    }

    public boolean maySendBack(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.hasAny(region, Role.MANAGER, Role.COACH);
    }

    private Optional<PersonId> leader(InnovationId innovation) {
        return innovations.team(innovation).stream().filter(member -> member.role() == TeamRole.LEADER)
                .map(Innovations.TeamMember::person).findFirst();
    }

    private boolean onTeam(PersonId person, InnovationId innovation, TeamRole... roles) {
        return innovations.team(innovation).stream()
                .anyMatch(member -> member.person().equals(person) && Set.of(roles).contains(member.role()));
    }

    static Set<RegionId> regions(CurrentPerson me, Role role) {
        return me.regions().stream().filter(region -> me.has(role, region)).collect(Collectors.toUnmodifiableSet());
    }
}
