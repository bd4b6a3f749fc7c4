package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a notice tells.
 * @param once key of the event; the same event tells a person a kind once, however often it is published
 * @param task whose end takes an unsent notice back
 * @param act whose undoing takes an unsent notice back
 * @param by who acted, and needs not be told
 * @param facts plain values of the placeholders beside those that every text has; lists are joined by the text's own commas
 * @param link path of the page where it is acted on, for example {@code /tasks/…}
 * @param due by when something is to be done
 * @param notBefore later than {@code at} while the act may still be taken back
 * @param practice whether it stays in the application: practice cohorts send no mail */
record About(String once, RegionId region, Optional<InnovationId> innovation, Optional<TaskId> task, Optional<ActId> act, Optional<PersonId> by,
        Map<String, String> facts, String link, Optional<Instant> due, Instant at, Instant notBefore, boolean practice) {}
