package id.labinov.innovation;

import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be mentioned in a comment: nobody learns of a dossier by being named in it. */
@Component
class CommentReaders {

    private final TeamRows teams;
    private final People people;

    CommentReaders(TeamRows teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    /** Names of coaches and managers who are not on the team, and unless confidential of the team and its operators. */
    Map<PersonId, String> of(Innovation innovation, boolean confidential) {
        var team = teams.today(innovation.id()).stream().map(Innovations.TeamMember::person).collect(Collectors.toSet());
        var named = new HashSet<PersonId>();
        Stream.of(Role.COACH, Role.MANAGER).flatMap(role -> people.withRole(innovation.region(), role).stream())
                .map(Person::id).filter(person -> !team.contains(person)).forEach(named::add);
        if (!confidential) {
            named.addAll(team);
            var theirs = agencies(innovation);
            people.agencies(people.withRole(innovation.region(), Role.OPERATOR).stream().map(Person::id).toList()).forEach((operator, agencies) -> {
                if (!Collections.disjoint(agencies, theirs)) {
                    named.add(operator);
                }
            });
        }
        return people.names(named);
    }

    private static Set<AgencyId> agencies(Innovation innovation) {
        return Stream.concat(innovation.leadAgency().stream(), innovation.agencies().stream()).collect(Collectors.toSet());
    }
}
