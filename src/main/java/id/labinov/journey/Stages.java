package id.labinov.journey;

import java.util.List;
import java.util.Optional;

/** The stages in order, read from the newest deployed model. */
public interface Stages {

    List<Stage> all();

    default Optional<Stage> find(String key) {
        return all().stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** Where a task stands in the drawing of the path: a gate's decision on the step that asks for it, any other task on itself.
     * @param task its key */
    default String drawnAs(String task) {
        return task;
    }
}
