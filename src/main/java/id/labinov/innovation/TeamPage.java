package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the team panel and the pages of invitations show. */
@Component
class TeamPage {

    private static final int MOST_FOUND = 20;

    /** @param until empty for who is on the team now */
    record MemberRow(PersonId person, String name, TeamRole role, Instant since, Instant until) {}

    record InvitationRow(UUID id, String name, TeamRole role, Instant expires) {}

    /** @param openings people found who are not on the team */
    record View(List<MemberRow> now, List<MemberRow> before, List<InvitationRow> invited, List<Person> openings, ZoneId zone,
            boolean mayLead, boolean onTeam, boolean leads) {}

    record Offer(UUID id, Innovation innovation, TeamRole role, String by) {}

    private final TeamRows teams;
    private final TeamInvitations invitations;
    private final InnovationAccess access;
    private final Innovations innovations;
    private final People people;
    private final Regions regions;

    TeamPage(TeamRows teams, TeamInvitations invitations, InnovationAccess access, Innovations innovations, People people, Regions regions) {
        this.teams = teams;
        this.invitations = invitations;
        this.access = access;
        this.innovations = innovations;
        this.people = people;
        this.regions = regions;
    }

    View of(CurrentPerson me, Innovation innovation, String find) {
        var history = teams.history(innovation.id());
        var mayLead = access.mayLead(me, innovation.id());
        var waiting = mayLead ? invitations.waitingAt(innovation.id()) : List.<InvitationRows.Invitation>of();
        var names = people.names(Stream.concat(history.stream().map(TeamRows.Membership::person),
                waiting.stream().flatMap(open -> open.person().stream())).distinct().toList());
        var present = history.stream().filter(row -> row.until().isEmpty()).toList();
        return new View(present.stream().map(row -> row(row, names)).toList(),
                history.stream().filter(row -> row.until().isPresent()).map(row -> row(row, names)).toList(),
                waiting.stream().map(open -> new InvitationRow(open.id(), open.person().map(names::get).orElse(null), open.role(), open.expiresAt())).toList(),
                mayLead ? find(innovation, find, present.stream().map(TeamRows.Membership::person).toList()) : List.of(),
                regions.zone(innovation.region()), mayLead, present.stream().anyMatch(row -> row.person().equals(me.id())),
                present.stream().anyMatch(row -> row.person().equals(me.id()) && row.role() == TeamRole.LEADER));
    }

    private static MemberRow row(TeamRows.Membership row, Map<PersonId, String> names) {
        return new MemberRow(row.person(), names.getOrDefault(row.person(), ""), row.role(), row.since(), row.until().orElse(null));
    }

    private List<Person> find(Innovation innovation, String text, List<PersonId> present) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < 2) {
            return List.of();
        }
        return people.withRole(innovation.region(), Role.INNOVATOR).stream().filter(person -> !present.contains(person.id()))
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST_FOUND).toList();
    }

    List<Offer> offersTo(CurrentPerson me) {
        var open = invitations.waitingFor(me.id());
        var names = people.names(open.stream().map(InvitationRows.Invitation::offeredBy).distinct().toList());
        return open.stream().flatMap(one -> offer(me, one, names).stream()).toList();
    }

    Offer offer(CurrentPerson me, String token) {
        var invitation = invitations.byLink(me, token);
        return offer(me, invitation, people.names(List.of(invitation.offeredBy()))).orElseThrow(NotFound::new);
    }

    private Optional<Offer> offer(CurrentPerson me, InvitationRows.Invitation invitation, Map<PersonId, String> names) {
        return innovations.find(invitation.innovation()).filter(innovation -> me.regions().contains(innovation.region()))
                .map(innovation -> new Offer(invitation.id(), innovation, invitation.role(), names.getOrDefault(invitation.offeredBy(), "")));
    }
}
