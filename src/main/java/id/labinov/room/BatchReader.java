package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done to many rows of late, as the run page shows it. */
@Component
class BatchReader {

    private final BatchRows rows;
    private final RoomAccess access;
    private final Innovations innovations;
    private final People people;

    BatchReader(BatchRows rows, RoomAccess access, Innovations innovations, People people) {
        this.rows = rows;
        this.access = access;
        this.innovations = innovations;
        this.people = people;
    }

    List<Line> of(CurrentPerson me, Cohort cohort, LabEvent event) {
        var batches = rows.recent(event);
        if (batches.isEmpty()) {
            return List.of();
        }
        var names = people.names(batches.stream().map(Batch::by).distinct().toList());
        var waiting = rows.waiting(batches.stream().filter(batch -> batch.waiting() > 0).map(Batch::id).toList());
        var labels = innovations.labels(waiting.values().stream().flatMap(List::stream).distinct().toList());
        return batches.stream().map(batch -> new Line(batch, names.getOrDefault(batch.by(), ""), batch.done() > 0 && access.mayUndo(me, cohort, batch),
                waiting.getOrDefault(batch.id(), List.of()).stream().filter(labels::containsKey).map(id -> labels.get(id).name()).toList())).toList();
    }

    /** @param waiting names of the rows that the act did not come to */
    record Line(Batch batch, String by, boolean mayUndo, List<String> waiting) {}
}
