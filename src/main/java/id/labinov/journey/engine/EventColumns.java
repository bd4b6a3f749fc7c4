package id.labinov.journey.engine;

import id.labinov.journey.Decision;
import id.labinov.journey.DueDateMoved;
import id.labinov.journey.JourneyEnded;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.JourneyStarted;
import id.labinov.journey.ObligationClosed;
import id.labinov.journey.ObligationOpened;
import id.labinov.journey.Resumed;
import id.labinov.journey.SentBack;
import id.labinov.journey.StageEntered;
import id.labinov.journey.StageLeft;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.journey.TaskId;
import id.labinov.journey.TaskOpened;
import id.labinov.journey.TaskTouched;
import id.labinov.journey.Undone;
import id.labinov.journey.Withdrawn;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an event writes into columns of its own, for history and figures; the rest is its detail. */
record EventColumns(String stage, Integer visit, UUID task, String taskKey, String role, UUID holder, String outcome, Instant due, UUID undoes,
        Map<String, Object> detail) {

    static EventColumns of(JourneyEvent event) {
        if (event instanceof JourneyStarted e) {
            return at(e.entryStage(), null, Map.of("walked", e.walked()));
        } else if (event instanceof StageEntered e) {
            return at(e.stage(), e.visit(), Map.of());
        } else if (event instanceof StageLeft e) {
            return at(e.stage(), e.visit(), Map.of()).outcome(e.outcome());
        } else if (event instanceof Withdrawn e) {
            return at(e.stage(), null, Map.of("reason", e.reason()));
        } else if (event instanceof Resumed e) {
            return at(e.stage(), null, Map.of());
        } else if (event instanceof JourneyEnded e) {
            return at(null, null, Map.of("mergedInto", e.mergedInto())).outcome(e.outcome());
        } else if (event instanceof SentBack e) {
            return at(e.from(), null, sentBack(e.to(), e.reason(), e.fields(), e.thenResume())).outcome(e.reasonCode());
        } else if (event instanceof Undone e) {
            return new EventColumns(null, null, null, e.taskKey(), null, null, null, null, e.undoes().value(), Map.of());
        }
        return ofTask(event);
    }

    private static EventColumns ofTask(JourneyEvent event) {
        if (event instanceof TaskOpened e) {
            var detail = new LinkedHashMap<String, Object>(Map.of("beside", e.beside()));
            e.position().ifPresent(position -> detail.put("position", position.toString()));
            return task(e.task(), e.key(), e.stage(), e.visit(), e.holder(), Optional.empty(), detail).due(e.due()).role(e.role());
        } else if (event instanceof TaskHolderChanged e) {
            var detail = new LinkedHashMap<String, Object>(Map.of("reason", e.reason()));
            e.from().ifPresent(from -> detail.put("from", from.toString()));
            return task(e.task(), e.key(), e.stage(), null, e.to(), Optional.empty(), detail);
        } else if (event instanceof TaskTouched e) {
            return task(e.task(), e.key(), e.stage(), e.visit(), Optional.empty(), Optional.empty(), Map.of());
        } else if (event instanceof TaskClosed e) {
            return task(e.task(), e.key(), e.stage(), e.visit(), e.holder(), e.decision(),
                    Map.of("completed", e.completed(), "beside", e.beside())).role(e.role());
        } else if (event instanceof ObligationOpened e) {
            return task(e.task(), e.key(), e.stage(), e.visit(), Optional.empty(), Optional.empty(), Map.of());
        } else if (event instanceof ObligationClosed e) {
            return task(e.task(), e.key(), e.stage(), e.visit(), Optional.empty(), e.decision(), Map.of());
        }
        var moved = (DueDateMoved) event;
        var detail = new LinkedHashMap<String, Object>(Map.of("reason", moved.reason()));
        moved.from().ifPresent(from -> detail.put("from", from.toString()));
        return task(moved.task(), moved.key(), moved.stage(), null, Optional.empty(), Optional.empty(), detail).due(moved.to());
    }

    static Map<String, Object> sentBack(String to, String reason, List<String> fields, boolean thenResume) {
        return Map.of("to", to, "reason", reason, "fields", fields, "thenResume", thenResume);
    }

    private static EventColumns at(String stage, Integer visit, Map<String, Object> detail) {
        return new EventColumns(stage, visit, null, null, null, null, null, null, null, detail);
    }

    private static EventColumns task(TaskId task, String key, String stage, Integer visit, Optional<PersonId> holder,
            Optional<Decision> decision, Map<String, Object> detail) {
        return new EventColumns(stage, visit, task.value(), key, null, holder.map(PersonId::value).orElse(null),
                decision.map(Enum::name).orElse(null), null, null, detail);
    }

    private EventColumns role(Role asked) {
        return new EventColumns(stage, visit, task, taskKey, asked.name(), holder, outcome, due, undoes, detail);
    }

    private EventColumns outcome(String text) {
        return new EventColumns(stage, visit, task, taskKey, role, holder, text, due, undoes, detail);
    }

    private EventColumns due(Optional<Instant> at) {
        return new EventColumns(stage, visit, task, taskKey, role, holder, outcome, at.orElse(null), undoes, detail);
    }
}
