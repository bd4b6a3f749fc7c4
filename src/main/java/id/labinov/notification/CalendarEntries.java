package id.labinov.notification;

import id.labinov.coaching.Appointment;
import id.labinov.coaching.Appointments.Given;
import id.labinov.cohort.EventDates.EventDate;
import id.labinov.cohort.EventId;
import id.labinov.innovation.AgreedActions.Agreed;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.OpenTask;
import id.labinov.notification.CalendarEntry.Days;
import id.labinov.notification.CalendarEntry.Hours;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts sessions, events and due dates into a calendar's words. */
@Component
class CalendarEntries {

    /** Behind each uid: the ids before it are unique on earth, and an address that the laboratory moves to must not change them. */
    private static final String OURS = "@labinov";

    /** The version of an event goes with its row, and none comes back: behind every number that it can have had. */
    private static final int AFTER_ALL = 1_000_000;

    private final MessageSource messages;
    private final Regions regions;

    CalendarEntries(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    /** Who reads it.
     * @param address of the laboratory, before each path */
    record Reader(Locale language, String address) {}

    CalendarEntry of(Appointment one, Label innovation, Reader reader) {
        var turn = one.turn().map(number -> text(reader, "session.turn", number)).orElse("");
        return entry("clinic-" + one.entry(), one.sequence(), text(reader, "session.title", innovation.name()), one.place(),
                lines(text(reader, "session.words", one.title()), innovation(innovation), turn), "/innovations/" + innovation.id() + "/coaching", reader,
                new Hours(one.from(), one.until()), one.stands(), true);
    }

    /** A whole session, for its coach. */
    CalendarEntry of(Given one, Reader reader) {
        return entry("session-" + one.id(), one.sequence(), text(reader, "given.title", one.title()), one.place(), text(reader, "given.words", one.booked()),
                "/coaching-sessions/" + one.id(), reader, new Hours(one.from(), one.until()), one.stands(), true);
    }

    CalendarEntry of(EventDate one, String cohort, Reader reader) {
        return entry("event-" + one.id(), one.version(), one.name(), one.place(), cohort, "/cohorts/" + one.cohort() + "/events", reader,
                new Days(one.startsOn(), one.endsOn()), true, true);
    }

    /** An event that was called off. */
    Optional<CalendarEntry> gone(EventId event, Map<String, String> facts, String path, Reader reader) {
        return FactValues.day(facts, "first").flatMap(first -> FactValues.day(facts, "last").map(last -> entry("event-" + event, AFTER_ALL,
                facts.getOrDefault("title", ""), facts.getOrDefault("place", ""), "", path, reader, new Days(first, last), false, true)));
    }

    /** A program on a phone sends its entries to others' servers: the title of what is judged stays here. */
    CalendarEntry of(OpenTask one, Label innovation, Reader reader) {
        var judged = one.role() == Role.REVIEWER;
        var title = text(reader, "task.title", messages.getMessage("task." + one.key() + ".title", null, reader.language()), judged ? innovation.number() : innovation.name());
        return entry("task-" + one.id(), one.version(), title, "", judged ? "" : innovation(innovation), "/tasks/" + one.id(), reader,
                day(LocalDate.ofInstant(one.due().orElseThrow(), regions.zone(one.region()))), true, false);
    }

    CalendarEntry of(Agreed one, Label innovation, Reader reader) {
        var uid = "action-" + UUID.nameUUIDFromBytes((one.innovation() + " " + one.what()).getBytes(StandardCharsets.UTF_8));
        return entry(uid, 0, text(reader, "action.title", one.what()), "", lines(text(reader, "action.words"), innovation(innovation)),
                "/innovations/" + innovation.id() + "/coaching", reader, day(one.due()), true, false);
    }

    private CalendarEntry entry(String uid, int sequence, String title, String place, String words, String path, Reader reader, CalendarEntry.Span span,
            boolean stands, boolean busy) {
        var link = reader.address() + path;
        return new CalendarEntry(uid + OURS, sequence, title, place, lines(words, link), link, span, stands, busy);
    }

    private static Days day(LocalDate day) {
        return new Days(day, day);
    }

    private static String innovation(Label innovation) {
        return innovation.name() + " (" + innovation.number() + ")";
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String text(Reader reader, String key, Object... values) {
        return messages.getMessage("notification.calendar." + key, values, reader.language());
    }
}
