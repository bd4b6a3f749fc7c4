package id.labinov.demo;

import id.labinov.journey.Deadlines;
import id.labinov.notification.Inbox;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the days of the demo's year pass: what fell due was told on its day, and read. Else the first minute after the start would tell all of it. */
@Component
@Profile("demo")
class DemoDays {

    /** When the day's reminders are told. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final TravellingClock clock;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final People people;

    DemoDays(TravellingClock clock, Deadlines deadlines, Inbox inbox, People people) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.people = people;
    }

    /** Goes on to that moment, through all mornings between. */
    void passTo(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(clock.instant(), zone);
        for (var morning = morning(day, zone); !morning.isAfter(moment); morning = morning(day, zone)) {
            if (morning.isAfter(clock.instant())) {
                clock.travelTo(morning);
                fire();
            }
            day = day.plusDays(1);
        }
        clock.travelTo(moment);
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private void fire() {
        while (deadlines.fireDue() > 0) {
            // Rows beyond the first page.
        }
    }

    /** Everybody has read what is older; the rest a newcomer finds unread. */
    void read(RegionId region, Instant until) {
        Arrays.stream(Role.values()).flatMap(role -> people.withRole(region, role).stream()).map(Person::id).distinct()
                .forEach(person -> inbox.readAll(person, until));
    }
}
