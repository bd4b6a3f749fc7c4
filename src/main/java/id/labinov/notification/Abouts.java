package id.labinov.notification;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Happening;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of events what their notices tell. */
@Component
class Abouts {

    private final Innovations innovations;
    private final Cohorts cohorts;

    Abouts(Innovations innovations, Cohorts cohorts) {
        this.innovations = innovations;
        this.cohorts = cohorts;
    }

    /** What happened on a path: its number makes it the same event, however often it is published. */
    static About path(Happening happening, Optional<TaskId> task, FactValues facts, String link, Optional<Instant> due) {
        return new About("path:" + happening.sequence(), happening.region(), Optional.of(happening.innovation()), task, Optional.of(happening.act()),
                happening.by().map(Actor::person), facts.map(), link, due, happening.at(), happening.settled(), happening.practice());
    }

    /** What is to be said of an open task, by the clock or by a person. */
    About task(OpenTask task, String once, Optional<PersonId> by, FactValues facts, Instant at) {
        return new About(once, task.region(), Optional.of(task.innovation()), Optional.of(task.id()), Optional.empty(), by, facts.map(), link(task.id()),
                task.due(), at, at, practice(task.cohort()));
    }

    /** What concerns an innovation and no task. */
    About innovation(InnovationId innovation, RegionId region, String once, Optional<PersonId> by, FactValues facts, String link, Optional<Instant> due, Instant at) {
        return new About(once, region, Optional.of(innovation), Optional.empty(), Optional.empty(), by, facts.map(), link, due, at, at, practice(innovation));
    }

    /** What concerns people only. */
    static About people(RegionId region, String once, Optional<PersonId> by, FactValues facts, String link, Instant at, boolean practice) {
        return new About(once, region, Optional.empty(), Optional.empty(), Optional.empty(), by, facts.map(), link, Optional.empty(), at, at, practice);
    }

    boolean practice(CohortId cohort) {
        return cohorts.find(cohort).map(Cohort::practice).orElse(false);
    }

    /** By the cohort that it takes part in now. */
    boolean practice(InnovationId innovation) {
        var joined = innovations.cohorts(innovation);
        return !joined.isEmpty() && practice(joined.get(joined.size() - 1));
    }

    String name(InnovationId innovation) {
        return Optional.ofNullable(innovations.labels(List.of(innovation)).get(innovation)).map(Innovations.Label::name).orElse("");
    }

    static String link(TaskId task) {
        return "/tasks/" + task;
    }

    static String dossier(InnovationId innovation) {
        return "/innovations/" + innovation + "/journey";
    }

    static FactValues task(String key, String stage) {
        return FactValues.none().words("task", "task." + key + ".title").words("act", "task." + key + ".act").words("stage", "stage." + stage + ".name");
    }
}
