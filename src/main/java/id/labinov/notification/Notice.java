package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One thing told to one person, as it is read back.
 * @param facts what {@link About} gave
 * @param mail the mail that carries it; empty while it waits for a digest, or stays in the application
 * @param readAt when the person read it in the application; then no digest repeats it */
record Notice(NoticeId id, RegionId region, PersonId person, String kind, Optional<InnovationId> innovation, Optional<TaskId> task,
        Map<String, String> facts, String link, Optional<Instant> due, Instant at, Instant notBefore, Delivery delivery, Optional<MailId> mail,
        Optional<Instant> readAt) {}
