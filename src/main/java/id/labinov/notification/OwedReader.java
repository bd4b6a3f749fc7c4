package id.labinov.notification;

import id.labinov.coaching.LateActions;
import id.labinov.coaching.LateActions.Late;
import id.labinov.innovation.Innovations;
import id.labinov.journey.OpenTask;
import id.labinov.journey.OwedTasks;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is owed in a region: the same few queries however much it is. */
@Component
class OwedReader {

    /** From here on a date is soon: the same days before it on which reminders leave. */
    private static final Duration SOON = Duration.ofDays(3);
    private static final int MOST = 1_000;

    private final OwedTasks tasks;
    private final LateActions actions;
    private final Innovations innovations;
    private final Regions regions;
    private final Clock clock;

    OwedReader(OwedTasks tasks, LateActions actions, Innovations innovations, Regions regions, Clock clock) {
        this.tasks = tasks;
        this.actions = actions;
        this.innovations = innovations;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param late how much of it is past its date */
    record Owed(List<OpenTask> tasks, List<Late> actions, long late) {

        int size() {
            return tasks.size() + actions.size();
        }

        boolean more() {
            return tasks.size() == MOST || actions.size() == MOST;
        }
    }

    /** @param agencies only these, where given */
    Owed in(RegionId region, Optional<Set<AgencyId>> agencies) {
        var now = Instant.now(clock);
        var zone = regions.zone(region);
        var today = LocalDate.ofInstant(now, zone);
        var late = actions.in(region, today, MOST);
        var walking = tasks.walking(late.stream().map(Late::innovation).toList());
        var asked = late.stream().filter(action -> walking.contains(action.innovation())).toList();
        var agreed = agencies.map(some -> ofAgencies(asked, some)).orElse(asked);
        var open = tasks.in(region, agencies, now.plus(SOON), MOST);
        return new Owed(open, agreed, agreed.size() + open.stream().filter(task -> day(task, zone).filter(today::isAfter).isPresent()).count());
    }

    /** A date ends at midnight: the instant already belongs to the next day. */
    static Optional<LocalDate> day(OpenTask task, ZoneId zone) {
        return task.due().map(due -> LocalDate.ofInstant(due.minusMillis(1), zone));
    }

    private List<Late> ofAgencies(List<Late> actions, Set<AgencyId> agencies) {
        var labels = innovations.labels(actions.stream().map(Late::innovation).toList());
        return actions.stream().filter(action -> labels.get(action.innovation()).leadAgency().filter(agencies::contains).isPresent()).toList();
    }
}
