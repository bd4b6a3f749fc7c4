package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationException;

/** A calendar program as its user has it, by a library that had no part in the writing: takes invitations as RFC 5546 says, newest sequence wins. */
final class CalendarProgram {

    /** @param from an instant where the file says UTC, a day where it says whole days; anything else is a time that the program has to guess */
    record Kept(String uid, int sequence, String title, Temporal from, Temporal until, String place) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private final List<String> methods = new ArrayList<>();

    static Calendar parsed(byte[] file) {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException | ValidationException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static List<Kept> read(byte[] file) {
        return parsed(file).<VEvent>getComponents("VEVENT").stream().map(CalendarProgram::kept).toList();
    }

    void receive(byte[] file) {
        var method = parsed(file).getProperty("METHOD").map(Property::getValue).orElse("");
        methods.add(method);
        read(file).stream().filter(entry -> entry.sequence() >= newest.getOrDefault(entry.uid(), 0)).forEach(entry -> {
            newest.put(entry.uid(), entry.sequence());
            if (method.equals("CANCEL")) {
                kept.remove(entry.uid());
            } else {
                kept.put(entry.uid(), entry);
            }
        });
    }

    Collection<Kept> entries() {
        return kept.values();
    }

    List<String> methods() {
        return methods;
    }

    private static Kept kept(VEvent event) {
        return new Kept(text(event, "UID"), Integer.parseInt(text(event, "SEQUENCE")), text(event, "SUMMARY"), time(event.getStartDate().orElseThrow().getDate()),
                time(event.getEndDate().orElseThrow().getDate()), text(event, "LOCATION"));
    }

    /** The library reads UTC as an offset of nought; a time without zone stays one, and equals no instant. */
    private static Temporal time(Temporal read) {
        return read instanceof OffsetDateTime utc && utc.getOffset() == ZoneOffset.UTC ? utc.toInstant() : read;
    }

    static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
