package id.labinov.notification;

import id.labinov.document.QrCode;
import id.labinov.notification.CalendarEntries.Reader;
import id.labinov.notification.CalendarEntry.Days;
import id.labinov.notification.CalendarEntry.Hours;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is ahead, and the devices that show it too. */
@Component
class CalendarPage {

    private static final int SHOWN = 60;

    private final OwnCalendar calendar;
    private final CalendarSubscriptions subscriptions;
    private final People people;
    private final Regions regions;
    private final Clock clock;

    CalendarPage(OwnCalendar calendar, CalendarSubscriptions subscriptions, People people, Regions regions, Clock clock) {
        this.calendar = calendar;
        this.subscriptions = subscriptions;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    /** An entry as the page shows it.
     * @param first its first day
     * @param last its last one
     * @param hours empty for whole days
     * @param late a due date that is over */
    public record Line(CalendarEntry entry, LocalDate first, LocalDate last, Optional<Hours> hours, boolean late) {}

    /** An address just made.
     * @param program the same for a program that is asked to subscribe at once
     * @param code the same for a telephone's camera */
    public record Made(String address, String program, String code) {

        static Made of(String address, String label) {
            var program = address.replaceFirst("^https?:", "webcal:");
            return new Made(address, program, QrCode.svg(program, label));
        }
    }

    String show(CurrentPerson me, String label, Model model) {
        var zone = regions.zone(people.region(me.id()));
        var today = LocalDate.ofInstant(Instant.now(clock), zone);
        var all = calendar.of(me, new Reader(LocaleContextHolder.getLocale(), "")).stream().map(entry -> line(entry, zone, today))
                .filter(line -> line.late() || !line.last().isBefore(today)).sorted(Comparator.comparing(Line::first).thenComparing(CalendarPage::from)).toList();
        var ahead = all.stream().filter(line -> !line.late()).toList();
        model.addAttribute("late", all.stream().filter(Line::late).toList())
                .addAttribute("days", ahead.stream().limit(SHOWN).collect(Collectors.groupingBy(Line::first, TreeMap::new, Collectors.toList())))
                .addAttribute("left", Math.max(0, ahead.size() - SHOWN)).addAttribute("zone", zone).addAttribute("label", label)
                .addAttribute("subscriptions", subscriptions.of(me.id()));
        return "notification/calendar";
    }

    private static Line line(CalendarEntry entry, ZoneId zone, LocalDate today) {
        if (entry.span() instanceof Hours hours) {
            return new Line(entry, LocalDate.ofInstant(hours.from(), zone), LocalDate.ofInstant(hours.until(), zone), Optional.of(hours), false);
        }
        var days = (Days) entry.span();
        return new Line(entry, days.first(), days.last(), Optional.empty(), !entry.busy() && days.last().isBefore(today));
    }

    private static Instant from(Line line) {
        return line.hours().map(Hours::from).orElse(Instant.MIN);
    }
}
