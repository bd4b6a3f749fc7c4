package id.labinov.innovation;

import id.labinov.cohort.CohortId;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The dossiers. */
@Service
public class Innovations {

    public Optional<Innovation> find(InnovationId id) {
        throw new UnsupportedOperationException();
    }

    /** What lists show of each, in one query. */
    public Map<InnovationId, Label> labels(Collection<InnovationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Registers an innovation into a cohort and publishes {@link InnovationRegistered}: its path starts in the same transaction. */
    public Innovation register(NewInnovation innovation, CohortId cohort, Optional<String> entryStage, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Lets an innovation take part in a later cohort; publishes {@link CohortJoined}. */
    public void joinCohort(InnovationId id, CohortId cohort, Optional<String> entryStage, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Innovations of those regions whose number, name or short name holds the text, whatever the case: for the filters and
     * the search of upper modules. At most {@code limit}. */
    public Set<InnovationId> matching(Collection<RegionId> regions, String text, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Innovations on whose team the person is now, as leader or member. */
    public Set<InnovationId> ofMember(PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** The team of today. */
    public List<TeamMember> team(InnovationId id) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who was ever on the team: for conflicts of interest (B02). */
    public Set<PersonId> everOnTeam(InnovationId id) {
        throw new UnsupportedOperationException();
    }

    public record Label(InnovationId id, RegionId region, String number, String name, Optional<AgencyId> leadAgency) {}

    /** @param number given by an import; otherwise made from region, year and a counter */
    public record NewInnovation(RegionId region, Optional<String> number, String name, String shortName, String summary,
            Optional<AgencyId> leadAgency, List<AgencyId> agencies, PersonId leader, List<PersonId> members) {}

    public record TeamMember(PersonId person, TeamRole role) {}

    /** Shown through {@code innovation.team-role.<NAME>}. */
    public enum TeamRole { LEADER, MEMBER, VIEWER }
}
