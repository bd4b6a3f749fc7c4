package id.labinov.journey.engine;

import id.labinov.journey.OpenTask;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An open task and the engine's task behind it. */
record TrackedTask(String engineTask, String processInstance, UUID journey, OpenTask task) {

    TrackedTask engine(String newEngineTask, String newProcessInstance) {
        return new TrackedTask(newEngineTask, newProcessInstance, journey, task);
    }

    TrackedTask holding(OpenTask changed) {
        return new TrackedTask(engineTask, processInstance, journey, changed);
    }

    static OpenTask held(OpenTask t, Optional<PersonId> holder, int handedBack) {
        return new OpenTask(t.id(), t.innovation(), t.region(), t.cohort(), t.agency(), t.key(), t.role(), t.position(), holder, t.hint(),
                t.stage(), t.visit(), t.beside(), t.openedAt(), t.due(), t.firstDue(), t.followUp(), t.overdue(), handedBack, t.version());
    }

    static OpenTask due(OpenTask t, Optional<Instant> due, boolean overdue) {
        return new OpenTask(t.id(), t.innovation(), t.region(), t.cohort(), t.agency(), t.key(), t.role(), t.position(), t.holder(), t.hint(),
                t.stage(), t.visit(), t.beside(), t.openedAt(), due, t.firstDue().or(() -> due), t.followUp(), overdue, t.handedBack(),
                t.version());
    }
}
