package id.labinov.demo;

import id.labinov.cohort.LabEvent.Mode;
import java.time.LocalDate;
import java.util.List;

/** {@code demo/laboratory.yaml}: the region, who lends people to it, and its cohorts. */
record DemoPlan(Place region, Place lender, List<CohortPlan> cohorts) {

    record Place(String code, String name, String zone, String letterhead) {}

    /** @param began how many days before today its path began to be walked: the demo's year ends today, whatever the dates of its events */
    record CohortPlan(String key, String name, String template, String theme, int year, String partner, LocalDate opens, LocalDate closes,
            int began, String participants, String innovations, List<EventPlan> events) {}

    record EventPlan(String name, LocalDate from, LocalDate to, Mode mode, String place, List<String> stages) {}
}
