package id.labinov.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row of the event CSV tells. */
enum EventType {
    STAGE_ENTERED, STAGE_LEFT, TASK_CREATED, TASK_ASSIGNED, TASK_UNASSIGNED, TASK_ENDED;

    static Optional<EventType> named(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfTask() {
        return this != STAGE_ENTERED && this != STAGE_LEFT;
    }

    boolean isOfHolder() {
        return this == TASK_ASSIGNED || this == TASK_UNASSIGNED;
    }
}
