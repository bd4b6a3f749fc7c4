package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which open tasks a person may act on, as plain sets: {@link #acts} and the SQL of {@link TaskQuery} both follow from it,
 * so that what a list shows is what a page opens.
 * @param teams innovations on whose team the person is
 * @param operated agencies for which the person types, in the regions {@code operatorRegions}
 * @param standsInFor who is away today and named this person as substitute
 * @param only the cohort to which a sign-in by event code is limited; then only the team's own tasks are open */
record TaskScope(PersonId person, Set<RegionId> regions, Set<InnovationId> teams, Set<RegionId> operatorRegions, Set<AgencyId> operated,
        Set<PositionId> positions, Set<RegionId> coachRegions, Set<RegionId> managerRegions, Set<RegionId> reviewerRegions,
        Optional<CohortId> only, Set<PersonId> standsInFor) {

    /** With what somebody who is away may do (A11). Judging is not among it: who judges was chosen without conflicts. */
    TaskScope with(TaskScope absent) {
        return new TaskScope(person, regions, union(teams, absent.teams), union(operatorRegions, absent.operatorRegions),
                union(operated, absent.operated), union(positions, absent.positions), union(coachRegions, absent.coachRegions),
                union(managerRegions, absent.managerRegions), reviewerRegions, only, union(standsInFor, Set.of(absent.person)));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    /** Whose tasks count as mine: my own, and those of people for whom I stand in. */
    Set<PersonId> holders() {
        return union(standsInFor, Set.of(person));
    }

    public boolean acts(OpenTask task) {
        if (!regions.contains(task.region()) || only.filter(cohort -> !cohort.equals(task.cohort())).isPresent()) {
            return false;
        }
        return switch (task.role()) {
            case INNOVATOR -> teams.contains(task.innovation()) || types(task);
            case AGENCY_HEAD -> task.position().filter(positions::contains).isPresent();
            case COACH -> coachRegions.contains(task.region());
            case MANAGER -> managerRegions.contains(task.region());
            case REVIEWER -> reviewerRegions.contains(task.region()) && task.holder().filter(person::equals).isPresent();
            case OPERATOR, ADMINISTRATOR, OBSERVER -> false;
        };
    }

    /** Whether the person would act on the team's behalf, as operator of its agency (A04: "diketik oleh … untuk …"). */
    public boolean types(OpenTask task) {
        return task.role() == Role.INNOVATOR && !teams.contains(task.innovation()) && ofOperatedAgency(task);
    }

    /** An operator may hand in the paper that the head of the agency signed. */
    public boolean bringsLetter(OpenTask task) {
        return task.role() == Role.AGENCY_HEAD && regions.contains(task.region()) && only.isEmpty() && ofOperatedAgency(task);
    }

    private boolean ofOperatedAgency(OpenTask task) {
        return operatorRegions.contains(task.region()) && task.agency().filter(operated::contains).isPresent();
    }

    public boolean manages(RegionId region) {
        return managerRegions.contains(region);
    }
}
