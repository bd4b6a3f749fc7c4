package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices of kinds of the real table, as they are before they are written. */
record Waiting(RegionId region, PersonId person, String kind, Delivery delivery, Instant at, Optional<InnovationId> innovation, Optional<Instant> due,
        Map<String, String> facts, String link) {

    /** Nobody's task in particular. */
    static Waiting task(RegionId region, PersonId person, String task, Instant at) {
        return new Waiting(region, person, "task-free", Delivery.DAILY, at, Optional.empty(), Optional.empty(), Map.of("task", task), "/tasks/" + task.length());
    }

    Waiting of(InnovationId of) {
        return new Waiting(region, person, kind, delivery, at, Optional.of(of), due, facts, link);
    }

    Waiting due(Instant when) {
        return new Waiting(region, person, kind, delivery, at, innovation, Optional.of(when), facts, link);
    }

    Waiting delivered(Delivery how) {
        return new Waiting(region, person, kind, how, at, innovation, due, facts, link);
    }

    Waiting kind(String of, Map<String, String> with) {
        return new Waiting(region, person, of, delivery, at, innovation, due, with, link);
    }

    NewNotice notice(Optional<MailId> mail) {
        return new NewNotice(NoticeId.next(), person, kind, new About(UUID.randomUUID().toString(), region, innovation, Optional.empty(), Optional.empty(),
                Optional.empty(), facts, link, due, at, at, false), delivery, mail);
    }

    /** Without a mail of its own. */
    static void write(NoticeRows rows, Waiting... waiting) {
        rows.insert(List.of(waiting).stream().map(each -> each.notice(Optional.empty())).toList());
    }
}
