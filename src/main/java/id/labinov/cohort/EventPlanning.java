package id.labinov.cohort;

import java.time.LocalDate;
import java.util.List;

/** What is said of an event when it is planned or changed. */
public record EventPlanning(String name, LocalDate from, LocalDate until, LabEvent.Mode mode, String place, List<String> stages) {

    static EventPlanning from(CohortTemplate.EventPlan plan, LocalDate opening) {
        var first = opening.plusDays(plan.afterDays());
        return new EventPlanning(plan.name(), first, first.plusDays(plan.days() - 1L), plan.mode(), "", plan.stages());
    }
}
