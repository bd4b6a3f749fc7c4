package id.labinov.notification;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import id.labinov.notification.CalendarEntry.Days;
import id.labinov.notification.CalendarEntry.Hours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Writes entries as iCalendar (RFC 5545): all times in UTC, whole days as dates, so that no zone has to be described. */
final class CalendarFile {

    private static final String PRODUCT = "-//Labinov//Kalender//ID";

    private CalendarFile() {}

    /** Who invites whom. */
    record Invited(String organizer, String organizerAddress, String name, String address) {}

    /** One entry as an invitation, or as its taking back. */
    static byte[] invitation(CalendarEntry entry, Invited invited, Instant now) {
        var file = file();
        file.setMethod(entry.stands() ? Method.REQUEST : Method.CANCEL);
        file.addEvent(event(entry, Optional.of(invited), now));
        return written(file);
    }

    /** Several, to be taken over by hand. */
    static byte[] published(List<CalendarEntry> entries, Instant now) {
        var file = file();
        file.setMethod(Method.PUBLISH);
        entries.forEach(entry -> file.addEvent(event(entry, Optional.empty(), now)));
        return written(file);
    }

    /** What a program fetches again and again. */
    static byte[] subscription(String name, List<CalendarEntry> entries, Instant now) {
        var file = file();
        file.setName(name);
        // Its type has to be said (RFC 7986, 5.7), which the library's own way does not.
        file.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, "PT1H");
        // The older names of both, which Outlook and Google still read alone.
        file.addExperimentalProperty("X-WR-CALNAME", name);
        file.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> file.addEvent(event(entry, Optional.empty(), now)));
        if (entries.isEmpty()) {
            file.addComponent(UniversalTime.described());
        }
        return written(file);
    }

    private static ICalendar file() {
        var file = new ICalendar();
        file.setProductId(PRODUCT);
        return file;
    }

    private static VEvent event(CalendarEntry entry, Optional<Invited> invited, Instant now) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(clean(entry.title()));
        event.setDescription(clean(entry.words()));
        event.setUrl(entry.link());
        if (!entry.place().isBlank()) {
            event.setLocation(clean(entry.place()));
        }
        event.setStatus(entry.stands() ? Status.confirmed() : Status.cancelled());
        event.setTransparency(!entry.busy());
        time(event, entry);
        invited.ifPresent(who -> people(event, who));
        return event;
    }

    private static void time(VEvent event, CalendarEntry entry) {
        if (entry.span() instanceof Hours hours) {
            event.setDateStart(Date.from(hours.from()));
            event.setDateEnd(Date.from(hours.until()));
        } else if (entry.span() instanceof Days days) {
            event.setDateStart(new DateStart(day(days.first())));
            // The end is the first day after it.
            event.setDateEnd(new DateEnd(day(days.last().plusDays(1))));
            event.addExperimentalProperty("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        }
    }

    /** From its parts: made of an instant, the day would depend on the machine's zone. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** Without both, Outlook shows a file instead of an invitation. An answer is not asked for: nobody reads the sender's mailbox, and who does not
     * come says so in the application. */
    private static void people(VEvent event, Invited who) {
        event.setOrganizer(new Organizer(name(who.organizer()), who.organizerAddress()));
        var attendee = new Attendee(name(who.name()), who.address());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        event.addExperimentalProperty("X-MICROSOFT-DISALLOW-COUNTER", "TRUE");
    }

    /** What no line of such a file may hold; line breaks are escaped by the writer. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
    }

    /** Beside an address not even a quotation mark may stand. */
    private static String name(String text) {
        return clean(text.replace('\n', ' ').replace('"', '\''));
    }

    private static byte[] written(ICalendar file) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(bytes, ICalVersion.V2_0)) {
            writer.write(file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
