package id.labinov.notification;

import id.labinov.coaching.Appointment;
import id.labinov.coaching.Appointments;
import id.labinov.coaching.Appointments.Given;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventDates;
import id.labinov.innovation.AgreedActions;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.OpenTask;
import id.labinov.journey.OwnDeadlines;
import id.labinov.notification.CalendarEntries.Reader;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands in somebody's own calendar: sessions, events and due dates, by the rights that the person has now. Practice is left out. */
@Component
class OwnCalendar {

    /** What was stays for a while: a calendar in which yesterday is empty looks broken. */
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Appointments appointments;
    private final EventDates events;
    private final OwnDeadlines deadlines;
    private final List<AgreedActions> agreed;
    private final Innovations innovations;
    private final Cohorts cohorts;
    private final CalendarEntries entries;
    private final Clock clock;

    OwnCalendar(Appointments appointments, EventDates events, OwnDeadlines deadlines, List<AgreedActions> agreed, Innovations innovations, Cohorts cohorts,
            CalendarEntries entries, Clock clock) {
        this.appointments = appointments;
        this.events = events;
        this.deadlines = deadlines;
        this.agreed = agreed;
        this.innovations = innovations;
        this.cohorts = cohorts;
        this.entries = entries;
        this.clock = clock;
    }

    List<CalendarEntry> of(CurrentPerson me, Reader reader) {
        var teams = teams(me);
        return Stream.of(booked(teams, reader), given(me, reader), events(me, reader), due(me, reader), agreed(me, teams, reader)).flatMap(found -> found).toList();
    }

    /** Of regions that are the person's, and of real cohorts. */
    private Set<InnovationId> teams(CurrentPerson me) {
        return innovations.labels(innovations.ofMember(me.id())).values().stream().filter(label -> me.regions().contains(label.region())).map(Label::id)
                .filter(id -> innovations.cohorts(id).stream().noneMatch(this::practice)).collect(Collectors.toSet());
    }

    private Stream<CalendarEntry> booked(Set<InnovationId> teams, Reader reader) {
        var found = appointments.of(teams, Instant.now(clock).minus(KEPT));
        var labels = innovations.labels(found.stream().map(Appointment::innovation).toList());
        return found.stream().map(one -> entries.of(one, labels.get(one.innovation()), reader));
    }

    private Stream<CalendarEntry> given(CurrentPerson me, Reader reader) {
        var now = Instant.now(clock);
        return appointments.of(me.id(), now.minus(KEPT), now.plus(AHEAD)).stream().filter(one -> me.has(Role.COACH, one.region()))
                .filter(one -> one.cohort().filter(this::practice).isEmpty()).map((Given one) -> entries.of(one, reader));
    }

    private Stream<CalendarEntry> events(CurrentPerson me, Reader reader) {
        var found = events.of(me, LocalDate.now(clock).minusDays(KEPT.toDays()));
        var names = cohorts.names(found.stream().map(EventDates.EventDate::cohort).distinct().toList());
        return found.stream().map(one -> entries.of(one, names.getOrDefault(one.cohort(), ""), reader));
    }

    private Stream<CalendarEntry> due(CurrentPerson me, Reader reader) {
        var found = deadlines.of(me);
        var labels = innovations.labels(found.stream().map(OpenTask::innovation).distinct().toList());
        return found.stream().map(one -> entries.of(one, labels.get(one.innovation()), reader));
    }

    private Stream<CalendarEntry> agreed(CurrentPerson me, Collection<InnovationId> teams, Reader reader) {
        var found = agreed.stream().flatMap(source -> source.open(teams).stream()).filter(one -> one.owner().filter(owner -> !owner.equals(me.id())).isEmpty()).toList();
        var labels = innovations.labels(found.stream().map(AgreedActions.Agreed::innovation).distinct().toList());
        return found.stream().map(one -> entries.of(one, labels.get(one.innovation()), reader));
    }

    private boolean practice(CohortId id) {
        return cohorts.find(id).filter(Cohort::practice).isPresent();
    }
}
