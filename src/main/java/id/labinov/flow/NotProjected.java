package id.labinov.flow;

import id.labinov.journey.JourneyEvent;
import id.labinov.journey.TaskId;

/** The projection does not know what an event speaks of: its rows have to be made anew from all events. */
class NotProjected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotProjected(String message) {
        super(message);
    }

    NotProjected(JourneyEvent event) {
        this("no stage visit for " + event.getClass().getSimpleName() + " " + event.happening().sequence());
    }

    NotProjected(TaskId task) {
        this("no row for the task " + task);
    }
}
