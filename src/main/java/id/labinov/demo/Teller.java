package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.demo.DemoFounding.Founded;
import id.labinov.demo.DemoPlan.CohortPlan;
import id.labinov.demo.DemoStory.Moment;
import id.labinov.innovation.Innovation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What the telling of one innovation needs.
 * @param opens the day on which the cohort opened */
record Teller(Standing standing, CohortPlan plan, LocalDate opens, ZoneId zone, Founded founded, Supplier<CohortId> cohort, List<Moment> moments) {

    void on(long day, int afterMinutes, Runnable act) {
        var minutes = 30 + Math.floorMod(standing.number().hashCode(), 300) + afterMinutes;
        moments.add(new Moment(opens.plusDays(day).atTime(LocalTime.of(8, 0)).plusMinutes(minutes).atZone(zone).toInstant(), act));
    }

    boolean eventDay(long day) {
        var inFile = plan.opens().plusDays(day);
        return plan.events().stream().anyMatch(event -> !inFile.isBefore(event.from()) && !inFile.isAfter(event.to()));
    }

    Innovation innovation(DemoActs acts) {
        return acts.innovation(founded.region(), standing.number());
    }
}
