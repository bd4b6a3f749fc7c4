package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies attendance from the sheet that people signed on a day of an event. */
@Service
class SignedSheets {

    private final AttendanceDays days;
    private final Attendance attendance;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;

    SignedSheets(AttendanceDays days, Attendance attendance, Cohorts cohorts, Audit audit, Clock clock) {
        this.days = days;
        this.attendance = attendance;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    Set<PersonId> signed(EventId event, LocalDate day) {
        return days.signed(event, day);
    }

    /** Notes who signed and takes back who did not. Only what was ticked or unticked on the page counts: two who copy at once add to each other.
     * @param before who was ticked when the page was shown
     * @param othersAbsent whether those of whom nothing is noted that day did not come
     * @return how many notes changed */
    @Transactional
    int copy(LabEvent event, LocalDate day, Collection<PersonId> ticked, Collection<PersonId> before, boolean othersAbsent, Actor by) {
        var signed = days.signed(event.id(), day);
        var added = ticked.stream().distinct().filter(person -> !signed.contains(person)).toList();
        var gone = before.stream().distinct().filter(person -> !ticked.contains(person) && signed.contains(person)).toList();
        added.forEach(person -> days.signed(event, person, day, by, Instant.now(clock)));
        gone.forEach(person -> attendance.forget(event, person, day, by));
        var absent = othersAbsent ? absent(event, day, ticked, by) : List.<PersonId>of();
        var region = cohorts.find(event.cohort()).orElseThrow(NotFound::new).region().value();
        audit.record("attendance-copied", Optional.of(by.person().value()), Optional.of(region), event.id().value(),
                day + " +" + added.size() + " -" + gone.size() + " /" + absent.size());
        return added.size() + gone.size() + absent.size();
    }

    private List<PersonId> absent(LabEvent event, LocalDate day, Collection<PersonId> ticked, Actor by) {
        var noted = days.on(event.id(), day);
        var absent = cohorts.participants(event.cohort()).stream().map(Participant::person)
                .filter(person -> !noted.containsKey(person) && !ticked.contains(person)).collect(Collectors.toList());
        absent.forEach(person -> attendance.absent(event, person, day, by));
        return absent;
    }
}
