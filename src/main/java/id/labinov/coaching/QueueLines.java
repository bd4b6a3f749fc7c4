package id.labinov.coaching;

import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a session's queue into words. */
@Component
class QueueLines {

    private final Texts texts;
    private final Formats formats;

    QueueLines(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    List<QueueLine> of(List<RunPage.Row> queue, ZoneId zone) {
        return queue.stream().map(row -> new QueueLine(row.booking().id().toString(), row.innovation().id().toString(), row.innovation().name(),
                row.innovation().number() + (row.agency().isEmpty() ? "" : " · " + row.agency()), row.booking().question(), when(row.booking(), zone))).toList();
    }

    private String when(Booking booking, ZoneId zone) {
        if (booking.startsAt().isPresent()) {
            return texts.get("coaching.run.at", formats.clock(booking.startsAt().get(), zone), booking.desk().orElse(1));
        }
        return booking.state() == Booking.State.WAITING ? texts.get("coaching.booking.WAITING") : texts.get("coaching.run.turn", booking.turn());
    }
}
