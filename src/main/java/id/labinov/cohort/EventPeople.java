package id.labinov.cohort;

import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participants of an event as its facilitators see them. */
@Component
class EventPeople {

    private final CohortViews views;
    private final Cohorts cohorts;
    private final JoinRows joins;
    private final LabEvents events;
    private final People people;
    private final Participants participants;
    private final AttendanceDays attendanceDays;

    EventPeople(CohortViews views, Cohorts cohorts, JoinRows joins, LabEvents events, People people, Participants participants,
            AttendanceDays attendanceDays) {
        this.views = views;
        this.cohorts = cohorts;
        this.joins = joins;
        this.events = events;
        this.people = people;
        this.participants = participants;
        this.attendanceDays = attendanceDays;
    }

    /** Those who need the facilitator come first. */
    List<Row> rows(LabEvent event) {
        var days = participants.daysPresent(event.cohort()).getOrDefault(event.id(), Map.of());
        var today = participants.noted(event);
        var joined = joins.joined(event.id());
        var clashes = joins.clashes(event.id());
        var signed = attendanceDays.signed(event.id());
        return views.attendees(event.cohort()).stream()
                .map(one -> new Row(one.person(), one.name(), one.agencyName(), today.map(noted -> Optional.ofNullable(noted.get(one.person()))).orElse(Optional.ofNullable(one.presence().get(event.id()))),
                        days.getOrDefault(one.person(), 0),
                        joined.containsKey(one.person()), joined.getOrDefault(one.person(), false), clashes.contains(one.person()), signed.contains(one.person())))
                .sorted(Comparator.comparing((Row row) -> !row.clash()).thenComparing(row -> !row.waits())).toList();
    }

    LocalDate today(Cohort cohort) {
        return views.today(cohort);
    }

    long came(List<Row> rows) {
        return rows.stream().filter(row -> row.presence().equals(Optional.of(Presence.PRESENT))).count();
    }

    List<Helper> helpers(LabEvent event) {
        return people.names(events.helpers(event.id())).entrySet().stream()
                .map(entry -> new Helper(entry.getKey(), entry.getValue())).sorted(Comparator.comparing(Helper::name)).toList();
    }

    /** @throws NotFound unless the person takes part in the event's cohort */
    void mustAttend(LabEvent event, PersonId person) {
        if (!cohorts.isParticipant(event.cohort(), person)) {
            throw new NotFound();
        }
    }

    /** @param days of the event on which the person was there; @param signed on some day on paper; @param clash the name was wanted by somebody else, too */
    record Row(PersonId person, String name, String agency, Optional<Presence> presence, int days, boolean joined, boolean confirmed, boolean clash, boolean signed) {

        boolean fits(String text) {
            return (name + " " + agency).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        }

        public boolean is(String word) {
            return presence.map(Presence::name).orElse("").equals(word);
        }

        public boolean waits() {
            return joined && !confirmed;
        }
    }

    record Helper(PersonId person, String name) {}
}
