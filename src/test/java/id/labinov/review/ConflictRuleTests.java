package id.labinov.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictRuleTests {

    private final PersonId judge = PersonId.next();
    private final AgencyId health = AgencyId.next();
    private final AgencyId trade = AgencyId.next();

    @Test
    void aStrangerMayJudge() {
        assertThat(anInnovationOfHealth(Set.of(), Set.of(), Set.of(), false).conflict(judge, Set.of(trade))).isEmpty();
    }

    @Test
    void whoWorksInItsAgencyMayNotJudge() {
        assertThat(anInnovationOfHealth(Set.of(), Set.of(), Set.of(), false).conflict(judge, Set.of(trade, health)))
                .contains(ConflictOfInterest.OWN_AGENCY);
    }

    @Test
    void aFormerMemberWhoWasMovedToAnotherAgencyMayNotJudge() {
        assertThat(anInnovationOfHealth(Set.of(judge), Set.of(), Set.of(), true).conflict(judge, Set.of(trade)))
                .contains(ConflictOfInterest.OWN_TEAM);
    }

    @Test
    void theHeadAboveMayNotJudge() {
        assertThat(anInnovationOfHealth(Set.of(), Set.of(judge), Set.of(), true).conflict(judge, Set.of()))
                .contains(ConflictOfInterest.SUPERIOR);
    }

    @Test
    void theCoachMayNotJudgeUnlessTheCohortAllowsIt() {
        assertThat(anInnovationOfHealth(Set.of(), Set.of(), Set.of(judge), false).conflict(judge, Set.of()))
                .contains(ConflictOfInterest.COACHED);
        assertThat(anInnovationOfHealth(Set.of(), Set.of(), Set.of(judge), true).conflict(judge, Set.of())).isEmpty();
    }

    private ConflictRule anInnovationOfHealth(Set<PersonId> team, Set<PersonId> superiors, Set<PersonId> coaches, boolean coachMayReview) {
        return new ConflictRule(Set.of(health), team, superiors, coaches, coachMayReview);
    }
}
