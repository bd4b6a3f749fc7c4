package id.labinov.journey;

import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person does with a task besides completing it: checks who and what, then asks {@link Journeys}. */
@Component
class TaskHandling {

    private static final int LONGEST_REASON = 1000;

    private final Journeys journeys;
    private final JourneyAccess access;
    private final Reminders reminders;
    private final People people;
    private final Regions regions;
    private final Clock clock;

    TaskHandling(Journeys journeys, JourneyAccess access, Reminders reminders, People people, Regions regions, Clock clock) {
        this.journeys = journeys;
        this.access = access;
        this.reminders = reminders;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws Conflict if somebody else holds it: of two at once exactly one succeeds (A02) */
    void claim(CurrentPerson me, OpenTask task) {
        access.mustAct(me, task);
        task.holder().filter(holder -> !holder.equals(me.id())).ifPresent(holder -> {
            throw new Conflict("journey.conflict.taken", people.names(Set.of(holder)).getOrDefault(holder, ""));
        });
        journeys.claim(task.id(), access.actor(me, task));
    }

    void handBack(CurrentPerson me, OpenTask task, String reason) {
        access.mustSee(me, task);
        if (task.holder().filter(me.id()::equals).isEmpty()) {
            throw new Refused("journey.refused.hand-back");
        }
        if (task.role() == Role.REVIEWER) {
            // Nobody else could take it: a judgment goes from one judge to another, by the manager.
            throw new Refused("journey.refused.hand-back-judgment");
        }
        journeys.handBack(task.id(), needed("reason", reason), access.actor(me, task));
    }

    void reassign(CurrentPerson me, OpenTask task, String person, String reason) {
        access.mustSee(me, task);
        if (!access.mayAssign(me, task)) {
            throw new Refused("journey.refused.reassign");
        }
        var to = person("person", person);
        access.forbidden(to, task).ifPresent(conflict -> {
            throw new InvalidInput(List.of(conflict));
        });
        if (!access.fits(to, task)) {
            throw InvalidInput.of("person", "journey.acts.person-unfit", people.names(Set.of(to)).getOrDefault(to, ""));
        }
        journeys.reassign(task.id(), to, needed("reason", reason), me.actor());
    }

    /** Puts a task off until the beginning of a day; an empty day shows it again (A13). */
    void followUp(CurrentPerson me, OpenTask task, String day) {
        access.mustAct(me, task);
        if (day.isBlank()) {
            journeys.followUp(task.id(), Optional.empty(), access.actor(me, task));
            return;
        }
        var zone = regions.zone(task.region());
        var until = day("followUp", day);
        if (!until.isAfter(today(zone))) {
            throw InvalidInput.of("followUp", "journey.acts.follow-up-past");
        }
        journeys.followUp(task.id(), Optional.of(until.atStartOfDay(zone).toInstant()), access.actor(me, task));
    }

    /** The day ends at 24:00 in the region. */
    void moveDue(CurrentPerson me, OpenTask task, String day, String reason) {
        access.mustSee(me, task);
        if (!access.mayMoveDue(me, task)) {
            throw new Refused("journey.refused.due");
        }
        var zone = regions.zone(task.region());
        var due = day("due", day);
        if (due.isBefore(today(zone))) {
            throw InvalidInput.of("due", "journey.acts.due-past");
        }
        journeys.moveDue(task.id(), Optional.of(due.plusDays(1).atStartOfDay(zone).toInstant()), needed("reason", reason), me.actor());
    }

    void remind(CurrentPerson me, OpenTask task) {
        access.mustSee(me, task);
        if (!access.mayMoveDue(me, task)) {
            throw new Refused("journey.refused.remind");
        }
        reminders.remind(task, me.actor());
    }

    /** Who of the coaches is meant for an innovation; nobody takes it back. */
    void hint(CurrentPerson me, OpenTask task, String person) {
        access.mustSee(me, task);
        if (!access.mayMoveDue(me, task)) {
            throw new Refused("journey.refused.hint");
        }
        var meant = person.isBlank() ? Optional.<PersonId>empty() : Optional.of(person("person", person));
        if (meant.isPresent() && !people.roles(meant.get(), task.region()).contains(Role.COACH)) {
            throw InvalidInput.of("person", "journey.acts.person-unfit", people.names(Set.of(meant.get())).getOrDefault(meant.get(), ""));
        }
        journeys.hint(task.innovation(), Role.COACH, meant, me.actor());
    }

    static String needed(String field, String reason) {
        var text = reason.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw InvalidInput.of(field, text.isEmpty() ? "journey.acts.reason-missing" : "journey.acts.reason-long", LONGEST_REASON);
        }
        return text;
    }

    private static PersonId person(String field, String text) {
        try {
            return PersonId.of(text.strip());
        } catch (NotFound nobody) {
            throw InvalidInput.of(field, "journey.acts.person-missing");
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            return Days.read(text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.of(field, "journey.acts.day-wrong");
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(Instant.now(clock), zone);
    }
}
