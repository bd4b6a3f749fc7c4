package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.people.Regions;
import id.labinov.room.Room.Reach;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Days more for a worksheet. */
@Component
class DueDates {

    private static final int MOST = 90;
    private static final int LONGEST_REASON = 1000;

    private final Regions regions;
    private final Clock clock;

    DueDates(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** How a date is moved: from where it stands or, once that is past, from the end of today.
     * @throws InvalidInput with one sentence for each thing that is missing */
    UnaryOperator<Instant> read(RoomInput input, Cohort cohort, Reach reach) {
        var problems = new ArrayList<FieldMessage>();
        var days = input.days().strip().matches("\\d{1,2}") ? Integer.parseInt(input.days().strip()) : 0;
        if (reach != Reach.ALL && input.chosen().isEmpty()) {
            problems.add(new FieldMessage("chosen", "room.run.choose-first", List.of()));
        }
        if (days < 1 || days > MOST) {
            problems.add(new FieldMessage("days", "room.extend.days-range", List.of(MOST)));
        }
        var reason = input.dueReason();
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            problems.add(new FieldMessage("dueReason", "room.extend.reason-missing", List.of(LONGEST_REASON)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var zone = regions.zone(cohort.region());
        var endOfToday = LocalDate.ofInstant(Instant.now(clock), zone).plusDays(1).atStartOfDay(zone).toInstant();
        return due -> (due.isBefore(endOfToday) ? endOfToday : due).atZone(zone).plusDays(days).toInstant();
    }
}
