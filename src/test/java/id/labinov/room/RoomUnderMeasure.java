package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.room.Room.Reach;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** The run page's act, for benchmarks: all rows as the page shows them, advanced with one press. */
public final class RoomUnderMeasure {

    private final Room room;
    private final CohortPaths paths;

    public RoomUnderMeasure(ApplicationContext application) {
        this.room = application.getBean(Room.class);
        this.paths = application.getBean(CohortPaths.class);
    }

    public List<OpenTask> waiting(Cohort cohort) {
        return paths.openTasks(cohort);
    }

    /** @return how many rows moved */
    public long advance(Cohort cohort, LabEvent event, List<OpenTask> shown, Actor by) {
        var seen = shown.stream().map(task -> new Seen(task.innovation(), Optional.of(task.id()))).toList();
        return room.advance(cohort, event, Reach.ALL, seen, List.of(), by).stream().filter(RowResult::done).count();
    }
}
