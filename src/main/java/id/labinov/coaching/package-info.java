/** The clinic: sessions that coaches offer, places booked in them, and visits with their findings and result. Owns coaching_*.
 * Somebody's time (a coach's, an innovation's) is given out under a lock on its row in coaching_calendar, then the session's row: always in this
 * order, so that a thousand who book at once wait for one another and never for ever. Whoever moves up from a waiting list does so by a
 * transaction of its own, for it takes another innovation's row.
 * A visit's result decides the gates that wait for a coach through {@code journey.TaskCompletion}, each by its own transaction; the result
 * alone is mandatory, findings may be completed later.
 * What is agreed at a visit is a row here and no task of the engine: the path neither waits for it nor changes by it, a visit makes several, and
 * a coach may leave them; on the home page they stand beside the tasks. Should an agreed action ever hold the path up, it belongs into the model. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.coaching;

import org.springframework.modulith.ApplicationModule;
