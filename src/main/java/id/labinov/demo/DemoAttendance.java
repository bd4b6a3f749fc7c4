package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.Participant;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who came to the events: nearly all. */
@Component
@Profile("demo")
class DemoAttendance {

    private static final Predicate<PersonId> ABSENT = person -> Math.floorMod(person.value().getLeastSignificantBits(), 15) == 0;

    private final Cohorts cohorts;
    private final Participants participants;

    DemoAttendance(Cohorts cohorts, Participants participants) {
        this.cohorts = cohorts;
        this.participants = participants;
    }

    /** At the events of that day; on other days nothing happens. */
    void note(CohortId cohort, LocalDate day, Actor by) {
        var people = cohorts.participants(cohort).stream().map(Participant::person).toList();
        cohorts.events(cohort).stream().filter(event -> event.covers(day)).forEach(event -> {
            participants.note(event.id(), people.stream().filter(ABSENT.negate()).toList(), Presence.PRESENT, by);
            participants.note(event.id(), people.stream().filter(ABSENT).toList(), Presence.ABSENT, by);
        });
    }
}
