package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the calendar of offices. */
@Component
class OfficeDesk {

    private static final int LONGEST_NAME = 160;

    private final OfficeYears years;
    private final Audit audit;

    OfficeDesk(OfficeYears years, Audit audit) {
        this.years = years;
        this.audit = audit;
    }

    /** Adds a holiday, or puts it in the place of another.
     * @param was the day that is changed; empty for a new one
     * @return the year it belongs to
     * @throws InvalidInput beside {@code day}, {@code kind} or {@code title}; @throws Conflict if the changed one is gone */
    @Transactional
    public int keep(RegionId region, Optional<LocalDate> was, String day, String kind, String title, CurrentPerson me) {
        var wrong = new ArrayList<FieldMessage>();
        var read = read(day, Days::read);
        var sort = Stream.of(Holiday.Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
        wrong(wrong, read.isEmpty(), "day", "flow.ask.no-day");
        wrong(wrong, sort.isEmpty(), "kind", "flow.calendar.kind-missing");
        wrong(wrong, title.isBlank(), "title", "flow.calendar.name-missing");
        wrong(wrong, title.strip().length() > LONGEST_NAME || title.chars().anyMatch(c -> c < ' '), "title", "flow.calendar.name-long");
        wrong(wrong, read.filter(at -> was.filter(at::equals).isEmpty() && isTaken(region, at)).isPresent(), "day", "flow.calendar.day-taken");
        refuse(wrong);
        Stream.concat(was.stream(), read.stream()).map(LocalDate::getYear).distinct().forEach(year -> years.own(region, year));
        was.ifPresent(old -> mustBe(years.remove(region, old)));
        years.insert(region, new Holiday(read.get(), sort.get(), title.strip()));
        record("holiday-kept", region, read.get().toString(), me);
        return read.get().getYear();
    }

    private boolean isTaken(RegionId region, LocalDate day) {
        return Optional.ofNullable(years.of(region).get(day.getYear())).stream().flatMap(year -> year.days().stream()).anyMatch(one -> one.day().equals(day));
    }

    /** @throws Conflict if it is gone already */
    @Transactional
    public void remove(RegionId region, LocalDate day, CurrentPerson me) {
        years.own(region, day.getYear());
        mustBe(years.remove(region, day));
        record("holiday-removed", region, day.toString(), me);
    }

    /** @param weekdays 1 for Monday to 7 for Sunday
     *  @throws InvalidInput beside {@code opens}, {@code closes} or {@code weekdays} */
    @Transactional
    public void hours(RegionId region, int year, String opens, String closes, List<String> weekdays, CurrentPerson me) {
        var wrong = new ArrayList<FieldMessage>();
        var from = read(opens, LocalTime::parse);
        var to = read(closes, LocalTime::parse);
        Set<DayOfWeek> days = weekdays.stream().filter(day -> day.matches("[1-7]")).map(day -> DayOfWeek.of(Integer.parseInt(day))).collect(Collectors.toSet());
        wrong(wrong, from.isEmpty(), "opens", "flow.calendar.no-time");
        wrong(wrong, to.isEmpty(), "closes", "flow.calendar.no-time");
        wrong(wrong, from.isPresent() && to.filter(at -> !at.isAfter(from.get())).isPresent(), "closes", "flow.calendar.closes-early");
        wrong(wrong, days.isEmpty(), "weekdays", "flow.calendar.no-weekday");
        refuse(wrong);
        years.own(region, year);
        years.hours(region, year, from.get(), to.get(), days);
        record("office-hours-kept", region, year + " " + from.get() + "-" + to.get(), me);
    }

    private static void mustBe(boolean there) {
        if (!there) {
            throw new Conflict("flow.calendar.gone");
        }
    }

    private static <T> Optional<T> read(String typed, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(typed.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void wrong(List<FieldMessage> wrong, boolean it, String field, String key) {
        if (it) {
            wrong.add(new FieldMessage(field, key, List.of()));
        }
    }

    private static void refuse(List<FieldMessage> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void record(String action, RegionId region, String detail, CurrentPerson me) {
        audit.record(action, Optional.of(me.id().value()), Optional.of(region.value()), region.value(), detail);
    }
}
