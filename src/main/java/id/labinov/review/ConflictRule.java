package id.labinov.review;

import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import java.util.Optional;
import java.util.Set;

/** The rule of B02, with everything it needs to know about one innovation.
 * @param agencies all agencies of the innovation
 * @param team everybody who is or was on the team
 * @param superiors holders of the heads' positions of its agencies and of the agencies above
 * @param coaches everybody who decided as its coach
 * @param coachMayReview what the cohort allows */
record ConflictRule(Set<AgencyId> agencies, Set<PersonId> team, Set<PersonId> superiors, Set<PersonId> coaches, boolean coachMayReview) {

    /** @param worksIn the agencies of the person */
    Optional<ConflictOfInterest> conflict(PersonId person, Set<AgencyId> worksIn) {
        if (team.contains(person)) {
            return Optional.of(ConflictOfInterest.OWN_TEAM);
        }
        if (superiors.contains(person)) {
            return Optional.of(ConflictOfInterest.SUPERIOR);
        }
        if (worksIn.stream().anyMatch(agencies::contains)) {
            return Optional.of(ConflictOfInterest.OWN_AGENCY);
        }
        return coaches.contains(person) && !coachMayReview ? Optional.of(ConflictOfInterest.COACHED) : Optional.empty();
    }

    boolean coached(PersonId person) {
        return coaches.contains(person);
    }
}
