package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The append-only events of all paths, for a module that keeps rows of its own made of them. */
public interface PathEvents {

    /** Stages, tasks, holders, what was sent back and what was taken back, of these innovations: one after the other, each from its oldest event
     * to its newest. Practice is left out. What an event has not kept (whom a task was meant for) is empty. */
    void read(Collection<InnovationId> innovations, Consumer<JourneyEvent> each);

    /** The next innovations that walk or walked a path, in the order of their ids.
     * @param last empty for the first */
    List<InnovationId> after(Optional<InnovationId> last, int limit);

    /** Nothing happens on these paths until the transaction ends. */
    void hold(Collection<InnovationId> innovations);
}
