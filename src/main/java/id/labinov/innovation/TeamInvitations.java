package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.innovation.InvitationRows.Invitation;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Tokens;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking people to join or to lead a team, and their answers. */
@Component
@Transactional
class TeamInvitations {

    static final Duration VALID = Duration.ofDays(14);

    private final InvitationRows rows;
    private final InnovationRows innovations;
    private final TeamRows teamRows;
    private final Teams teams;
    private final InnovationAccess access;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    TeamInvitations(InvitationRows rows, InnovationRows innovations, TeamRows teamRows, Teams teams, InnovationAccess access, People people,
            Clock clock, ApplicationEventPublisher events, Audit audit) {
        this.rows = rows;
        this.innovations = innovations;
        this.teamRows = teamRows;
        this.teams = teams;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** Asks a person of the region; with {@link TeamRole#LEADER} a member of the team is asked to lead it. */
    void invite(CurrentPerson me, InnovationId id, PersonId person, TeamRole role) {
        var innovation = access.mustLead(me, id);
        if (people.roles(person, innovation.region()).isEmpty()) {
            throw new NotFound();
        }
        var now = Instant.now(clock);
        var present = teams.role(id, person);
        if (role == TeamRole.LEADER ? !present.equals(Optional.of(TeamRole.MEMBER)) : present.isPresent()) {
            throw new Conflict(role == TeamRole.LEADER ? "innovation.error.only-members-lead" : "innovation.error.on-team-already");
        }
        if (rows.openOf(person, now).stream().anyMatch(open -> open.innovation().equals(id) && open.role() == role)) {
            throw new Conflict("innovation.error.invited-already");
        }
        rows.insert(id, Optional.of(person), Optional.empty(), role, me.id(), now, now.plus(VALID));
        audited(me, "team-invited", innovation, person.toString());
        events.publishEvent(new TeamInvited(id, innovation.region(), person, role, now.plus(VALID), access.actor(me, id), now));
    }

    /** @return the secret part of the link; it is kept nowhere and can be shown once */
    String inviteByLink(CurrentPerson me, InnovationId id, TeamRole role) {
        var innovation = access.mustLead(me, id);
        var token = Tokens.next();
        var now = Instant.now(clock);
        rows.insert(id, Optional.empty(), Optional.of(Tokens.hash(token)), role == TeamRole.LEADER ? TeamRole.MEMBER : role, me.id(), now,
                now.plus(VALID));
        audited(me, "team-invited", innovation, "");
        return token;
    }

    @Transactional(readOnly = true)
    Invitation byLink(CurrentPerson me, String token) {
        return rows.open(Tokens.hash(token), Instant.now(clock)).filter(open -> me.regions().contains(innovation(open).region()))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    List<Invitation> waitingFor(PersonId person) {
        return rows.openOf(person, Instant.now(clock));
    }

    @Transactional(readOnly = true)
    List<Invitation> waitingAt(InnovationId id) {
        return rows.openOf(id, Instant.now(clock));
    }

    /** @return the innovation whose team the person belongs to now */
    InnovationId accept(CurrentPerson me, UUID invitation) {
        return accept(me, own(me, invitation));
    }

    InnovationId acceptLink(CurrentPerson me, String token) {
        return accept(me, byLink(me, token));
    }

    private InnovationId accept(CurrentPerson me, Invitation invitation) {
        var innovation = innovation(invitation);
        teamRows.lock(innovation.id());
        if (!rows.answer(invitation.id(), "ACCEPTED", me.id(), Instant.now(clock))) {
            throw new Conflict("innovation.error.invitation-answered");
        }
        var present = teams.role(innovation.id(), me.id());
        if (invitation.role() == TeamRole.LEADER ? present.isEmpty() : present.isPresent()) {
            throw new Conflict(present.isPresent() ? "innovation.error.you-on-team-already" : "innovation.error.only-members-lead");
        }
        teams.put(innovation, me.id(), invitation.role(), me.actor());
        return innovation.id();
    }

    void decline(CurrentPerson me, UUID invitation) {
        var declined = own(me, invitation);
        rows.answer(declined.id(), "DECLINED", me.id(), Instant.now(clock));
        audited(me, "team-invitation-declined", innovation(declined), "");
    }

    void withdraw(CurrentPerson me, InnovationId id, UUID invitation) {
        var innovation = access.mustLead(me, id);
        var now = Instant.now(clock);
        rows.open(invitation, now).filter(open -> open.innovation().equals(id)).orElseThrow(NotFound::new);
        rows.answer(invitation, "WITHDRAWN", me.id(), now);
        audited(me, "team-invitation-withdrawn", innovation, "");
    }

    private void audited(CurrentPerson me, String action, Innovation innovation, String detail) {
        audit.record(action, Optional.of(me.id().value()), Optional.of(innovation.region().value()), innovation.id().value(), detail);
    }

    private Invitation own(CurrentPerson me, UUID invitation) {
        return rows.open(invitation, Instant.now(clock)).filter(open -> open.person().equals(Optional.of(me.id())))
                .filter(open -> me.regions().contains(innovation(open).region())).orElseThrow(NotFound::new);
    }

    private Innovation innovation(Invitation invitation) {
        return innovations.find(invitation.innovation()).orElseThrow(NotFound::new);
    }
}
