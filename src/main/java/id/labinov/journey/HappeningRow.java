package id.labinov.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code journey_event}, as the history reads it.
 * @param kind name of the event's record
 * @param undone whether the act was taken back later */
record HappeningRow(long sequence, String kind, UUID act, CohortId cohort, Instant at, Optional<PersonId> actor, Optional<PositionId> actorPosition,
        Optional<PersonId> operatorFor, boolean facilitated, Optional<String> stage, int visit, Optional<TaskId> task, Optional<String> taskKey, Optional<PersonId> holder,
        Optional<String> outcome, Optional<Instant> due, JsonNode detail, boolean undone) {

    boolean is(Class<? extends JourneyEvent> type) {
        return kind.equals(type.getSimpleName());
    }

    String text(String name) {
        return detail.path(name).asText("");
    }

    List<String> texts(String name) {
        var all = new ArrayList<String>();
        detail.path(name).forEach(one -> all.add(one.asText()));
        return all;
    }
}
