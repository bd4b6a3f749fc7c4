package id.labinov.notification;

import id.labinov.coaching.Appointment;
import id.labinov.coaching.Appointments;
import id.labinov.coaching.SessionId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventDates;
import id.labinov.cohort.EventId;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.notification.CalendarEntries.Reader;
import id.labinov.notification.CalendarFile.Invited;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives mails of sessions and events their calendar's entry: an invitation, its change, or its taking back.
 * It says what is now, not what was when the notice was written: so mails that come late, twice or in the wrong order leave every calendar right. */
@Component
class CalendarInvitations implements Enclosure {

    private final Appointments appointments;
    private final EventDates events;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final CalendarEntries entries;
    private final People people;
    private final Regions regions;
    private final Preferences preferences;
    private final MailServer server;
    private final Clock clock;

    CalendarInvitations(Appointments appointments, EventDates events, Innovations innovations, Cohorts cohorts, CalendarEntries entries, People people,
            Regions regions, Preferences preferences, MailServer server, Clock clock) {
        this.appointments = appointments;
        this.events = events;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.entries = entries;
        this.people = people;
        this.regions = regions;
        this.preferences = preferences;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public Optional<Part> of(List<Notice> notices) {
        var found = new LinkedHashMap<String, CalendarEntry>();
        notices.forEach(notice -> entry(notice).ifPresent(entry -> found.putIfAbsent(entry.uid(), entry)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return notices.size() > 1 ? Optional.of(collection(List.copyOf(found.values()))) : invited(notices.get(0)).map(who -> invitation(found.values().iterator().next(), who));
    }

    /** Outlook believes the method only if the part's type says it too. */
    private Part invitation(CalendarEntry entry, Invited who) {
        return part(entry.stands() ? "REQUEST" : "CANCEL", CalendarFile.invitation(entry, who, Instant.now(clock)), true);
    }

    /** An invitation is of one thing; of a digest's several, no program takes more than the first. */
    private Part collection(List<CalendarEntry> several) {
        return part("PUBLISH", CalendarFile.published(several, Instant.now(clock)), false);
    }

    private static Part part(String method, byte[] file, boolean alternative) {
        return new Part("text/calendar; charset=UTF-8; method=" + method, file, alternative, "labinov.ics");
    }

    /** Whoever has no address is not invited by one that belongs to somebody else. */
    private Optional<Invited> invited(Notice notice) {
        return people.find(notice.person()).flatMap(person -> person.email().flatMap(MailAddress::of).map(address -> invited(notice, person, address)));
    }

    private Invited invited(Notice notice, Person person, String address) {
        return new Invited(regions.find(notice.region()).orElseThrow().name(), server.from(), person.name(), address);
    }

    private Optional<CalendarEntry> entry(Notice notice) {
        var reader = new Reader(preferences.language(notice.person()), server.address(""));
        var session = Optional.ofNullable(notice.facts().get("session")).map(id -> new SessionId(Ids.parse(id)));
        return session.isPresent() ? session(session.get(), notice, reader) : event(notice, reader);
    }

    /** A team has its place in the calendar, a coach the whole session. */
    private Optional<CalendarEntry> session(SessionId session, Notice notice, Reader reader) {
        var innovation = notice.innovation().filter(id -> onTeam(notice.person(), id));
        return innovation.isPresent() ? appointments.find(session, innovation.get()).filter(Appointment::known).map(one -> place(one, reader))
                : appointments.find(session).filter(one -> one.coaches().contains(notice.person())).map(one -> entries.of(one, reader));
    }

    private boolean onTeam(PersonId person, InnovationId innovation) {
        return innovations.team(innovation).stream().anyMatch(member -> member.person().equals(person));
    }

    private CalendarEntry place(Appointment one, Reader reader) {
        return entries.of(one, innovations.labels(List.of(one.innovation())).get(one.innovation()), reader);
    }

    /** One that was called off is there no more: what its calendar needs is in the facts. */
    private Optional<CalendarEntry> event(Notice notice, Reader reader) {
        return Optional.ofNullable(notice.facts().get("event")).map(EventId::of).flatMap(id -> events.find(id)
                .map(one -> entries.of(one, cohorts.names(List.of(one.cohort())).getOrDefault(one.cohort(), ""), reader))
                .or(() -> entries.gone(id, notice.facts(), notice.link(), reader)));
    }
}
