package id.labinov.journey;

import id.labinov.cohort.CohortId;
import id.labinov.form.FormVersion;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The only door to the process engine. Every act is one transaction, joins the caller's where there is one, and leaves its
 * events in {@code journey_event}. Acts check the path, not the person: who may act is asked of {@code JourneyAccess} before.
 * An act that no longer fits what stands there throws {@link id.labinov.web.Conflict}. */
public interface Journeys {

    void start(Start start, Actor by);

    /** Where a path stands; empty if the innovation walks none. The newest one, if it walked several cohorts. */
    Optional<Journey> find(InnovationId innovation);

    List<OpenTask> openTasks(InnovationId innovation);

    /** The open task; empty when it is done or gone. */
    Optional<OpenTask> openTask(TaskId task);

    /** The form that the task asks, in the version deployed with its path. */
    FormVersion form(TaskId task);

    /** Notes that somebody saved work on a worksheet: the saver holds its open task, if nobody does (A03). */
    void touch(InnovationId innovation, String worksheet, Actor by);

    /** Lets the person hold a task that nobody holds; the holder may repeat it. Of two at once exactly one succeeds. */
    void claim(TaskId task, Actor by);

    /** Gives a held task back to the pool with a reason (A10). */
    void handBack(TaskId task, String reason, Actor by);

    /** Lets another person hold the task (A09). */
    void reassign(TaskId task, PersonId to, String reason, Actor by);

    /** Completes a task.
     * @param answers checked answers; those that the model declares as variables reach the engine
     * @param facilitated whether a room did it */
    void complete(TaskId task, Map<String, Object> answers, boolean facilitated, Actor by);

    /** Hides a task from the main list until then (A13); empty shows it again. */
    void followUp(TaskId task, Optional<Instant> until, Actor by);

    /** Moves the due date with a reason; the first one is kept. */
    void moveDue(TaskId task, Optional<Instant> due, String reason, Actor by);

    void withdraw(InnovationId innovation, String reason, Actor by);

    void resume(InnovationId innovation, Actor by);

    /** Sends the path back to the worksheet of an earlier or the present stage.
     * @param reopening with its gate or without; afterwards the path goes straight to where it stood */
    void sendBack(InnovationId innovation, SendBack sendBack, Actor by);

    /** Takes back one's own last act on the path, while nobody acted on it since. Answers what is undoable through {@link #undoable}. */
    void undo(InnovationId innovation, Actor by);

    /** The same for one act of anybody, while it is the last: a room's facilitators answer for each other. Who may was asked before.
     * @param sequence of {@link UndoableAct} or {@link #lastAct} */
    void undo(InnovationId innovation, long sequence, Actor by);

    /** The person's last act on the path, if it can still be taken back. */
    Optional<UndoableAct> undoable(InnovationId innovation, PersonId person);

    /** The number of the last act on the path that still stands: what a later {@link #undo(InnovationId, long, Actor)} takes back. */
    Optional<Long> lastAct(InnovationId innovation);

    /** Notes who is meant for open and coming tasks of a role; empty takes it back. */
    void hint(InnovationId innovation, Role role, Optional<PersonId> person, Actor by);

    /** Sets who judges: read by the multi-instance task of the model when it is reached. */
    void reviewers(InnovationId innovation, List<PersonId> reviewers);

    /** @param entryStage where the path starts
     *  @param walked stage keys that are walked
     *  @param gates policy name per gate key: BLOCKS, CONTINUES, OFF */
    record Start(InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency, String entryStage,
            List<String> walked, Map<String, String> gates, boolean practice) {}

    /** @param targetStage whose worksheet opens again
     *  @param reasonCode key of the coded list
     *  @param fields field keys of that worksheet to be corrected (A24)
     *  @param thenResume straight back to where the path stood (reopening), instead of walking all stages again
     *  @param withGate whether the reopened stage's gate decides again */
    record SendBack(String targetStage, String reasonCode, String reason, List<String> fields, boolean thenResume,
            boolean withGate, boolean facilitated) {}

    record UndoableAct(long sequence, String taskKey, Instant at) {}
}
