package id.labinov.flow;

import id.labinov.flow.OfficeController.Entry;
import id.labinov.flow.OfficeController.Hours;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of office hours and holidays shows. */
@Component
class OfficePages {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final OfficeYears years;
    private final Regions regions;
    private final FlowWords words;
    private final Clock clock;

    OfficePages(OfficeYears years, Regions regions, FlowWords words, Clock clock) {
        this.years = years;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** @param typed hours that were wrong; else those that are kept */
    String shown(CurrentPerson me, RegionId region, int year, Entry entry, Optional<Hours> typed, FieldErrors errors, Model model) {
        var of = of(region, checked(year));
        model.addAttribute("region", region).addAttribute("year", of).addAttribute("entry", entry).addAttribute("errors", errors)
                .addAttribute("hours", typed.orElseGet(() -> new Hours(of.opens().toString(), of.closes().toString(),
                        of.weekdays().stream().map(day -> String.valueOf(day.getValue())).toList())))
                .addAttribute("years", years(region)).addAttribute("kinds", Stream.of(Holiday.Kind.values()).map(kind -> Choice.of(kind.name(), words.say("flow.calendar.kind." + kind))).toList())
                .addAttribute("weekdayChoices", IntStream.rangeClosed(1, 7).mapToObj(day -> Choice.of(String.valueOf(day), words.say("flow.calendar.weekday." + day))).toList())
                .addAttribute("regions", regions.all().stream().filter(each -> me.has(Role.ADMINISTRATOR, each.id())).toList());
        return "flow/calendar";
    }

    /** Those that are known, and this one and the next. */
    private List<Integer> years(RegionId region) {
        var now = thisYear(region);
        return Stream.concat(years.of(region).keySet().stream(), Stream.of(now, now + 1)).distinct().sorted().toList();
    }

    OfficeYear of(RegionId region, int year) {
        return Optional.ofNullable(years.of(region).get(year)).orElseGet(() -> OfficeYear.usual(year, List.of(), ""));
    }

    int thisYear(RegionId region) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(region)).getYear();
    }

    /** @throws NotFound for a year that nobody means */
    static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound();
        }
        return year;
    }
}
