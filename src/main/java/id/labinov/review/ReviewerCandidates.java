package id.labinov.review;

import id.labinov.cohort.Cohort;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.journey.PastActs;
import id.labinov.people.Agencies;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who could judge an innovation, with the derived conflict of those who may not. */
@Component
class ReviewerCandidates {

    private final People people;
    private final Agencies agencies;
    private final Positions positions;
    private final Innovations innovations;
    private final PastActs acts;
    private final ReviewerRows rows;
    private final Clock clock;

    ReviewerCandidates(People people, Agencies agencies, Positions positions, Innovations innovations, PastActs acts, ReviewerRows rows,
            Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.positions = positions;
        this.innovations = innovations;
        this.acts = acts;
        this.rows = rows;
        this.clock = clock;
    }

    /** Everybody with the role in the innovation's region; the least burdened first, so that the load stays even. */
    List<Candidate> of(Innovation innovation, Cohort cohort) {
        var rule = rule(innovation, cohort);
        var judges = people.withRole(innovation.region(), Role.REVIEWER);
        var load = rows.load(innovation.region());
        return judges.stream().map(judge -> candidate(judge, rule, load.getOrDefault(judge.id(), 0)))
                .sorted(Comparator.comparingInt(Candidate::load).thenComparing(candidate -> candidate.person().id().value())).toList();
    }

    private Candidate candidate(Person judge, ConflictRule rule, int load) {
        return new Candidate(judge, load, rule.conflict(judge.id(), people.agencies(judge.id())), rule.coached(judge.id()));
    }

    private ConflictRule rule(Innovation innovation, Cohort cohort) {
        var own = new HashSet<AgencyId>(innovation.agencies());
        innovation.leadAgency().ifPresent(own::add);
        return new ConflictRule(own, innovations.everOnTeam(innovation.id()), superiors(own),
                acts.whoDecided(innovation.id(), Role.COACH), cohort.coachMayReview());
    }

    private Set<PersonId> superiors(Set<AgencyId> own) {
        var heads = new HashSet<PersonId>();
        for (var agency : own) {
            for (var above = agencies.find(agency); above.isPresent(); above = above.flatMap(Agency::parent).flatMap(agencies::find)) {
                agencies.head(above.get().id()).flatMap(head -> positions.holder(head, Instant.now(clock))).ifPresent(heads::add);
            }
        }
        return heads;
    }

    /** @param load submissions that the person judges and has not sent */
    record Candidate(Person person, int load, Optional<ConflictOfInterest> conflict, boolean coached) {

        boolean mayJudge() {
            return conflict.isEmpty();
        }
    }
}
