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
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The dossiers. */
@Service
public class Innovations {

    private final InnovationRows rows;
    private final ParticipationRows participations;
    private final TeamRows teams;
    private final DossierWriting writing;

    Innovations(InnovationRows rows, ParticipationRows participations, TeamRows teams, DossierWriting writing) {
        this.rows = rows;
        this.participations = participations;
        this.teams = teams;
        this.writing = writing;
    }

    public Optional<Innovation> find(InnovationId id) {
        return rows.find(id);
    }

    /** Where an innovation is registered, without reading its dossier. */
    public Optional<RegionId> region(InnovationId id) {
        return rows.region(id);
    }

    /** The innovation that a region knows by that registration number. */
    public Optional<Innovation> find(RegionId region, String number) {
        return rows.find(region, number).flatMap(rows::find);
    }

    /** What lists show of each, in one query. */
    public Map<InnovationId, Label> labels(Collection<InnovationId> ids) {
        return rows.labels(ids);
    }

    /** What each is about, in one query; empty where nobody wrote it yet. */
    public Map<InnovationId, String> summaries(Collection<InnovationId> ids) {
        return rows.summaries(ids);
    }

    /** Keys of the government affairs, in one query; only of those that have one. */
    public Map<InnovationId, String> affairs(Collection<InnovationId> ids) {
        return rows.affairs(ids);
    }

    /** Cohorts that it takes or took part in, the latest last. */
    public List<CohortId> cohorts(InnovationId id) {
        return participations.cohorts(id);
    }

    /** Registers an innovation into a cohort and publishes {@link InnovationRegistered}: its path starts in the same transaction.
     * @throws id.labinov.web.InvalidInput with one sentence per field */
    public Innovation register(NewInnovation wanted, CohortId cohort, Optional<String> entryStage, Actor by) {
        return writing.register(InnovationId.next(), wanted, cohort, entryStage, by);
    }

    /** Lets an innovation take part in a later cohort; publishes {@link CohortJoined}.
     * @throws id.labinov.web.Conflict if it is in that cohort already */
    public void joinCohort(InnovationId id, CohortId cohort, Optional<String> entryStage, Actor by) {
        writing.joinCohort(id, cohort, entryStage, by);
    }

    /** Saves facts on top of the version that the writer had read; publishes {@link LeadAgencyChanged} where that is so.
     * @throws id.labinov.web.Conflict if somebody saved in between */
    public void save(InnovationId id, int version, DossierFacts facts, Actor by) {
        writing.save(id, version, facts, by);
    }

    /** Everything that takes part in a cohort, in the order of joining. */
    public List<InnovationId> inCohort(CohortId cohort) {
        return participations.inCohort(cohort);
    }

    /** Innovations of those regions whose number, name or short name holds the text, whatever the case: for the filters and
     * the search of upper modules. At most {@code limit}. */
    public Set<InnovationId> matching(Collection<RegionId> regions, String text, int limit) {
        return Set.copyOf(rows.matching(regions, text, limit));
    }

    /** Innovations on whose team the person is now, as leader or member. */
    public Set<InnovationId> ofMember(PersonId person) {
        return teams.ofMember(person);
    }

    /** Innovations of these agencies, as lead agency or beside it. */
    public Set<InnovationId> ofAgencies(Collection<AgencyId> agencies) {
        return rows.ofAgencies(agencies);
    }

    /** The teams of today, in one query. */
    public Map<InnovationId, List<TeamMember>> teams(Collection<InnovationId> ids) {
        return teams.today(ids);
    }

    /** The team of today. */
    public List<TeamMember> team(InnovationId id) {
        return teams.today(id);
    }

    /** Everybody who was ever on the team: for conflicts of interest (B02). */
    public Set<PersonId> everOnTeam(InnovationId id) {
        return teams.history(id).stream().map(TeamRows.Membership::person).collect(Collectors.toUnmodifiableSet());
    }

    public record Label(InnovationId id, RegionId region, String number, String name, Optional<AgencyId> leadAgency) {}

    /** @param number given by an import; otherwise made from region, year and a counter */
    public record NewInnovation(RegionId region, Optional<String> number, String name, String shortName, String summary,
            Optional<AgencyId> leadAgency, List<AgencyId> agencies, PersonId leader, List<PersonId> members) {}

    public record TeamMember(PersonId person, TeamRole role) {}

    /** Shown through {@code innovation.team-role.<NAME>}. */
    public enum TeamRole { LEADER, MEMBER, VIEWER }
}
