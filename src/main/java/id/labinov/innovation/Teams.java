package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of a team that need nobody's consent; what needs it starts as an invitation. */
@Component
@Transactional
class Teams {

    private final TeamRows rows;
    private final InnovationAccess access;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Teams(TeamRows rows, InnovationAccess access, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    Optional<TeamRole> role(InnovationId id, PersonId person) {
        return rows.today(id).stream().filter(member -> member.person().equals(person)).map(TeamMember::role).findFirst();
    }

    /** @throws Conflict for the leader, who hands over first */
    void leave(CurrentPerson me, InnovationId id) {
        end(access.mustSee(me, id), me.id(), me.actor(), "team-left");
    }

    void remove(CurrentPerson me, InnovationId id, PersonId person) {
        end(access.mustLead(me, id), person, access.actor(me, id), "team-member-removed");
    }

    private void end(Innovation innovation, PersonId person, Actor by, String action) {
        rows.lock(innovation.id());
        var role = role(innovation.id(), person).orElseThrow(() -> new Conflict("innovation.error.not-on-team"));
        if (role == TeamRole.LEADER) {
            throw new Conflict("innovation.error.leader-hands-over-first");
        }
        rows.end(innovation.id(), person, Instant.now(clock));
        record(action, innovation, person, by);
    }

    /** Member or viewer; the leader changes only with the consent of the next one. */
    void changeRole(CurrentPerson me, InnovationId id, PersonId person, TeamRole to) {
        var innovation = access.mustLead(me, id);
        rows.lock(id);
        var role = role(id, person).orElseThrow(() -> new Conflict("innovation.error.not-on-team"));
        if (role == TeamRole.LEADER || to == TeamRole.LEADER) {
            throw new Conflict("innovation.error.leader-hands-over-first");
        }
        put(innovation, person, to, access.actor(me, id));
    }

    /** Ends what the person was on the team and begins what the person is from now on. */
    void put(Innovation innovation, PersonId person, TeamRole role, Actor by) {
        var now = Instant.now(clock);
        if (role(innovation.id(), person).equals(Optional.of(role))) {
            return;
        }
        if (role == TeamRole.LEADER) {
            stepDown(innovation, person, by, now);
        }
        rows.end(innovation.id(), person, now);
        rows.begin(innovation.id(), person, role, by.person(), now);
        record("team-role-given", innovation, person, by);
    }

    private void stepDown(Innovation innovation, PersonId next, Actor by, Instant now) {
        var former = rows.today(innovation.id()).stream().filter(member -> member.role() == TeamRole.LEADER)
                .map(TeamMember::person).findFirst();
        former.ifPresent(person -> {
            rows.end(innovation.id(), person, now);
            rows.begin(innovation.id(), person, TeamRole.MEMBER, by.person(), now);
        });
        events.publishEvent(new LeaderChanged(innovation.id(), innovation.region(), former, next, by, now));
    }

    private void record(String action, Innovation innovation, PersonId person, Actor by) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(innovation.region().value()), innovation.id().value(), person.toString());
    }
}
