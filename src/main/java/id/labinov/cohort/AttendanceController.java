package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attendance with one tap per person, and on paper. */
@Controller
@Allow(Who.SIGNED_IN)
class AttendanceController {

    /** So many columns for signatures fit beside a name on A4. */
    private static final int DAYS_BESIDE_EACH_OTHER = 3;
    private static final int EMPTY_LINES = 8;

    private final CohortAccess access;
    private final EventPeople people;
    private final Participants participants;
    private final Attendance attendance;
    private final CohortViews views;
    private final Regions regions;

    AttendanceController(CohortAccess access, EventPeople people, Participants participants, Attendance attendance, CohortViews views, Regions regions) {
        this.access = access;
        this.people = people;
        this.participants = participants;
        this.attendance = attendance;
        this.views = views;
        this.regions = regions;
    }

    /** @param presence empty takes the note back */
    @PostMapping("/events/{id}/people/{person}/presence")
    String tap(CurrentPerson me, @PathVariable EventId id, @PathVariable PersonId person, @RequestParam Optional<Presence> presence,
            @RequestParam(defaultValue = "") String q, @RequestHeader(name = "HX-Request", required = false) String quietly, Model model, RedirectAttributes back) {
        var event = access.mustRun(me, id);
        people.mustAttend(event, person);
        presence.ifPresentOrElse(noted -> participants.note(id, List.of(person), noted, me.actor()), () -> attendance.clear(id, person, me.actor()));
        if (quietly == null) {
            back.addAttribute("q", q);
            return "redirect:/events/" + id + "/people#p-" + person;
        }
        var rows = people.rows(event);
        model.addAttribute("event", event).addAttribute("days", event.days()).addAttribute("q", q).addAttribute("came", people.came(rows)).addAttribute("all", rows.size())
                .addAttribute("row", rows.stream().filter(row -> row.person().equals(person)).findFirst().orElseThrow(NotFound::new));
        return "cohort/event-people :: tapped";
    }

    @GetMapping("/events/{id}/attendance-sheet")
    String sheet(CurrentPerson me, @PathVariable EventId id, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        model.addAttribute("event", event).addAttribute("cohort", cohort).addAttribute("parts", parts(event)).addAttribute("people", views.attendees(cohort.id()))
                .addAttribute("emptyLines", EMPTY_LINES).addAttribute("region", regions.find(cohort.region()).map(found -> found.name()).orElse(""));
        return "cohort/attendance-sheet";
    }

    /** The days of the event, as many at a time as fit on a page. */
    private static List<List<LocalDate>> parts(LabEvent event) {
        var days = event.from().datesUntil(event.until().plusDays(1)).toList();
        return IntStream.iterate(0, first -> first < days.size(), first -> first + DAYS_BESIDE_EACH_OTHER)
                .mapToObj(first -> days.subList(first, Math.min(days.size(), first + DAYS_BESIDE_EACH_OTHER))).toList();
    }
}
