package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see and change a dossier. What may not be seen answers 404. */
@Component
public class InnovationAccess {

    private final InnovationRows rows;
    private final TeamRows teams;
    private final VisibleDossiers visible;
    private final ObjectProvider<DossierReaders> readers;

    InnovationAccess(InnovationRows rows, TeamRows teams, VisibleDossiers visible, ObjectProvider<DossierReaders> readers) {
        this.rows = rows;
        this.teams = teams;
        this.visible = visible;
        this.readers = readers;
    }

    /** Team (viewers too), operators and heads of its agencies, coaches, managers, administrators, observers of its region;
     * reviewers only where {@link DossierReaders} lets them. */
    public boolean maySee(CurrentPerson me, InnovationId innovation) {
        return visible.contain(me, innovation) || letIn(me, innovation);
    }

    /** {@link #maySee} for many: one query, and one for each that only upper modules may open. */
    public Set<InnovationId> seen(CurrentPerson me, Collection<InnovationId> innovations) {
        var seen = new HashSet<>(visible.among(me, innovations));
        innovations.stream().filter(innovation -> !seen.contains(innovation) && letIn(me, innovation)).forEach(seen::add);
        return seen;
    }

    private boolean letIn(CurrentPerson me, InnovationId innovation) {
        return me.event().isEmpty() && readers.stream().anyMatch(reader -> reader.maySee(me.id(), innovation))
                && rows.find(innovation).filter(found -> me.regions().contains(found.region())).isPresent();
    }

    /** Leader, members, and operators of its agencies. */
    public boolean mayWrite(CurrentPerson me, InnovationId innovation) {
        return visible.contain(me, innovation) && (onTeam(me.id(), teams.today(innovation)) || typesFor(me, innovation));
    }

    /** Leader of today, an operator of its agencies, a manager: who is on the team. */
    public boolean mayLead(CurrentPerson me, InnovationId innovation) {
        return visible.contain(me, innovation) && (leader(teams.today(innovation)).equals(Optional.of(me.id())) || typesFor(me, innovation)
                || rows.find(innovation).filter(found -> mayManage(me, found)).isPresent());
    }

    /** Everybody who may see it for another reason than observing. */
    boolean mayComment(CurrentPerson me, InnovationId innovation) {
        var roles = new HashMap<RegionId, Set<Role>>();
        me.roles().forEach((region, held) -> roles.put(region, held.stream().filter(role -> role != Role.OBSERVER).collect(Collectors.toSet())));
        return visible.contain(new CurrentPerson(me.id(), me.name(), roles, me.agencies(), me.positions(), me.event(), me.sharedComputer(), me.withPin()),
                innovation);
    }

    /** Coaches and managers of its region who are not on its team: private comments are theirs. */
    public boolean mayConfide(CurrentPerson me, Innovation innovation) {
        return me.event().isEmpty() && me.hasAny(innovation.region(), Role.COACH, Role.MANAGER)
                && teams.today(innovation.id()).stream().noneMatch(member -> member.person().equals(me.id()));
    }

    /** @throws NotFound */
    public Innovation mustSee(CurrentPerson me, InnovationId innovation) {
        if (!maySee(me, innovation)) {
            throw new NotFound();
        }
        return rows.find(innovation).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if it may not be seen; @throws Refused if only seen */
    public Innovation mustWrite(CurrentPerson me, InnovationId innovation) {
        // Whoever may write may see.
        if (mayWrite(me, innovation)) {
            return rows.find(innovation).orElseThrow(NotFound::new);
        }
        mustSee(me, innovation);
        throw new Refused("innovation.access.read-only");
    }

    /** {@link #mustWrite} and {@link #actor} in one: a room saves every few seconds, and the team is read once. */
    public Actor mustWriteAs(CurrentPerson me, InnovationId innovation) {
        if (visible.contain(me, innovation)) {
            var team = teams.today(innovation);
            if (onTeam(me.id(), team)) {
                return me.actor();
            } else if (typesFor(me, innovation)) {
                return new Actor(me.id(), Optional.empty(), leader(team));
            }
        }
        mustSee(me, innovation);
        throw new Refused("innovation.access.read-only");
    }

    /** @throws NotFound if it may not be seen; @throws Refused for everybody but leader, operator and manager */
    Innovation mustLead(CurrentPerson me, InnovationId innovation) {
        var found = mustSee(me, innovation);
        if (!mayLead(me, innovation)) {
            throw new Refused("innovation.access.leader-only");
        }
        return found;
    }

    boolean mayManage(CurrentPerson me, Innovation innovation) {
        return me.event().isEmpty() && me.has(Role.MANAGER, innovation.region());
    }

    /** @throws Refused for everybody but managers of its region */
    Innovation mustManage(CurrentPerson me, InnovationId innovation) {
        var found = mustSee(me, innovation);
        if (!mayManage(me, found)) {
            throw new Refused("innovation.access.manager-only");
        }
        return found;
    }

    /** Who acts when this person writes: an operator who is not on the team types for its leader. */
    public Actor actor(CurrentPerson me, InnovationId innovation) {
        var team = teams.today(innovation);
        return onTeam(me.id(), team) || !typesFor(me, innovation) ? me.actor() : new Actor(me.id(), Optional.empty(), leader(team));
    }

    /** May register for the region: innovators and operators for agencies of their own, managers for any. */
    public boolean mayRegister(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.hasAny(region, Role.INNOVATOR, Role.OPERATOR, Role.MANAGER);
    }

    private static boolean onTeam(PersonId person, List<TeamMember> team) {
        return team.stream().anyMatch(member -> member.person().equals(person) && member.role() != TeamRole.VIEWER);
    }

    private static Optional<PersonId> leader(List<TeamMember> team) {
        return team.stream().filter(member -> member.role() == TeamRole.LEADER).map(TeamMember::person).findFirst();
    }

    private boolean typesFor(CurrentPerson me, InnovationId id) {
        return me.event().isEmpty() && rows.find(id).filter(innovation -> me.has(Role.OPERATOR, innovation.region()))
                .map(InnovationAccess::agencies).orElse(List.of()).stream().anyMatch(me.agencies()::contains);
    }

    private static List<AgencyId> agencies(Innovation innovation) {
        return Stream.concat(innovation.leadAgency().stream(), innovation.agencies().stream()).toList();
    }
}
