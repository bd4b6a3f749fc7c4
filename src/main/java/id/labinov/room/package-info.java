/** The run page of an event: a whole room moved row by row, and the view on its wall. A row is moved by its own transaction and has its own
 * result; the loop around them has none, so that one team's trouble never holds up the others. A facilitator acts on the tasks that the page
 * showed: of two who press the same button, the second is told that the row was moved already. What is done to many rows is kept as a batch and
 * can be taken back for 30 minutes, by any facilitator who may act so himself: in a room they answer for each other. Signs of life are heard from
 * requests and not from events, so that they lie outside of the acts' transactions; what would change our mind is a team that works without
 * requests. Pages that stand open while an event is held give one twice a minute, so that silence means a line that is gone or a phone that was put
 * away. Owns room_state, room_activity, room_hand, room_sign, room_batch, room_batch_row, room_batch_presence. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey"})
package id.labinov.room;

import org.springframework.modulith.ApplicationModule;
