package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;

import id.labinov.cohort.EventCancelled;
import id.labinov.cohort.EventMoved;
import id.labinov.cohort.EventPlanned;
import id.labinov.cohort.LabEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gatherings of a cohort, for whoever takes part or helps. */
@Component
class EventEntries implements Entries {

    private static final List<String> EVENT = List.of("title", "first", "last", "several", "mode", "place");

    private final Recipients recipients;

    EventEntries(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("event-planned", EventPlanned.class, event -> recipients.participants(event.event().cohort(), event.event().id()),
                        this::planned, AT_ONCE, false, EVENT),
                new Entry<>("event-moved", EventMoved.class, event -> recipients.participants(event.after().cohort(), event.after().id()),
                        this::moved, AT_ONCE, true, EVENT),
                new Entry<>("event-cancelled", EventCancelled.class, event -> recipients.participants(event.event().cohort(), event.helpers()),
                        this::cancelled, AT_ONCE, true, List.of("title", "first", "last", "several", "mode", "place", "reason")));
    }

    private Optional<About> planned(EventPlanned event) {
        return Optional.of(Abouts.people(event.region(), "event:" + event.event().id() + ":planned", Optional.of(event.by().person()),
                of(event.event(), false), link(event.event()), event.at(), event.practice()));
    }

    private Optional<About> moved(EventMoved event) {
        return Optional.of(Abouts.people(event.region(), "event:" + event.after().id() + ":moved:" + event.at().toEpochMilli(), Optional.of(event.by().person()),
                of(event.after(), false), link(event.after()), event.at(), event.practice()));
    }

    private Optional<About> cancelled(EventCancelled event) {
        return Optional.of(Abouts.people(event.region(), "event:" + event.event().id() + ":cancelled", Optional.of(event.by().person()),
                of(event.event(), true).text("reason", event.reason()), link(event.event()), event.at(), event.practice()));
    }

    private static FactValues of(LabEvent event, boolean cancelled) {
        return FactValues.none().text("event", event.id().toString()).text("cancelled", String.valueOf(cancelled)).text("title", event.name())
                .day("first", event.from()).day("last", event.until()).text("several", event.from().equals(event.until()) ? "" : "true").words("mode", "cohort.mode." + event.mode()).text("place", event.place());
    }

    private static String link(LabEvent event) {
        return "/cohorts/" + event.cohort() + "/events";
    }
}
