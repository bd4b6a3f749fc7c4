package id.labinov.flow;

import id.labinov.people.Access;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator keeps office hours and holidays, year by year. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class OfficeController {

    private final OfficeDesk desk;
    private final OfficePages pages;
    private final Access access;

    OfficeController(OfficeDesk desk, OfficePages pages, Access access) {
        this.desk = desk;
        this.pages = pages;
        this.access = access;
    }

    /** A holiday as it is typed.
     * @param was the day that is changed; empty for a new one */
    public record Entry(String was, String day, String kind, String title) {

        public Entry {
            was = was == null ? "" : was;
            day = day == null ? "" : day;
            kind = kind == null ? "" : kind;
            title = title == null ? "" : title;
        }
    }

    /** Office hours as they are typed. */
    public record Hours(String opens, String closes, List<String> weekdays) {

        public Hours {
            opens = opens == null ? "" : opens;
            closes = closes == null ? "" : closes;
            weekdays = weekdays == null ? List.of() : weekdays;
        }
    }

    @GetMapping("/administration/calendar")
    String page(CurrentPerson me, @RequestParam Optional<RegionId> region, @RequestParam Optional<Integer> year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> edit, Model model) {
        var own = access.chosen(me, region, Role.ADMINISTRATOR);
        var shown = edit.map(LocalDate::getYear).or(() -> year).orElseGet(() -> pages.thisYear(own));
        var entry = edit.map(day -> pages.of(own, shown).days().stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow(NotFound::new))
                .map(one -> new Entry(one.day().toString(), one.day().toString(), one.kind().name(), one.name())).orElse(new Entry("", "", "NATIONAL", ""));
        return pages.shown(me, own, shown, entry, Optional.empty(), FieldErrors.none(), model);
    }

    @PostMapping("/administration/calendar/days")
    String keep(CurrentPerson me, @RequestParam RegionId region, @RequestParam int year, Entry entry, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var own = access.chosen(me, Optional.of(region), Role.ADMINISTRATOR);
        var was = Optional.of(entry.was()).filter(text -> !text.isEmpty()).map(OfficeController::day);
        return act(() -> desk.keep(own, was, entry.day(), entry.kind(), entry.title(), me), own, redirect,
                wrong -> pages.shown(me, own, year, entry, Optional.empty(), wrong, model), response);
    }

    @PostMapping("/administration/calendar/days/remove")
    String remove(CurrentPerson me, @RequestParam RegionId region, @RequestParam String day, RedirectAttributes redirect) {
        var own = access.chosen(me, Optional.of(region), Role.ADMINISTRATOR);
        var removed = day(day);
        desk.remove(own, removed, me);
        redirect.addFlashAttribute("flash", "flow.calendar.removed");
        return to(own, removed.getYear());
    }

    @PostMapping("/administration/calendar/hours")
    String hours(CurrentPerson me, @RequestParam RegionId region, @RequestParam int year, Hours hours, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var own = access.chosen(me, Optional.of(region), Role.ADMINISTRATOR);
        return act(() -> {
            desk.hours(own, OfficePages.checked(year), hours.opens(), hours.closes(), hours.weekdays(), me);
            return year;
        }, own, redirect, wrong -> pages.shown(me, own, year, new Entry("", "", "NATIONAL", ""), Optional.of(hours), wrong, model), response);
    }

    private String act(Supplier<Integer> act, RegionId region, RedirectAttributes redirect, Function<FieldErrors, String> again,
            HttpServletResponse response) {
        try {
            var year = act.get();
            redirect.addFlashAttribute("flash", "flow.calendar.kept");
            return to(region, year);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            return again.apply(FieldErrors.of(wrong));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new NotFound();
        }
    }

    private static String to(RegionId region, int year) {
        return "redirect:/administration/calendar?region=" + region + "&year=" + year;
    }
}
