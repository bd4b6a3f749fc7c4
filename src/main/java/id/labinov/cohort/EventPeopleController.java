package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.Choice;
import id.labinov.web.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who came to an event: names confirmed, access given again, attendance noted; and who helps to run it. */
@Controller
@Allow(Who.SIGNED_IN)
class EventPeopleController {

    private final CohortAccess access;
    private final JoinDesk desk;
    private final LabEvents events;
    private final Participants participants;
    private final EventPeople people;
    private final Formats formats;
    private final ObjectProvider<EventPanel> panels;

    EventPeopleController(CohortAccess access, JoinDesk desk, LabEvents events, Participants participants, EventPeople people,
            Formats formats, ObjectProvider<EventPanel> panels) {
        this.access = access;
        this.desk = desk;
        this.events = events;
        this.participants = participants;
        this.people = people;
        this.formats = formats;
        this.panels = panels;
    }

    /** What a participant sees after joining; also with a sign-in that is limited to this event. */
    @GetMapping("/events/{id}")
    @Allow(Who.EVENT_GUESTS)
    String event(CurrentPerson me, @PathVariable EventId id, Model model) {
        var event = access.mustAttend(me, id);
        model.addAttribute("event", event);
        model.addAttribute("waiting", me.event().isPresent());
        model.addAttribute("present", participants.present(id, me.id()));
        model.addAttribute("mayRun", access.mayRun(me, event));
        model.addAttribute("blocks", panels.stream().flatMap(panel -> panel.block(me, event).stream()).toList());
        return "cohort/event-home";
    }

    @GetMapping("/events/{id}/people")
    String people(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String q, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        var rows = people.rows(event);
        model.addAttribute("event", event);
        model.addAttribute("cohort", cohort);
        model.addAttribute("people", rows.stream().filter(row -> row.fits(q)).toList()).addAttribute("q", q);
        model.addAttribute("came", people.came(rows)).addAttribute("all", rows.size());
        model.addAttribute("unconfirmed", rows.stream().filter(EventPeople.Row::waits).count());
        model.addAttribute("days", event.days().stream().map(one -> Choice.of(one.toString(), formats.date(one))).toList());
        model.addAttribute("today", people.today(cohort));
        model.addAttribute("mayPlan", access.mayPlan(me, cohort.region()));
        model.addAttribute("helpers", people.helpers(event));
        model.addAttribute("helperChoices", rows.stream().map(row -> Choice.of(row.person().toString(), row.name() + " – " + row.agency())).toList());
        return "cohort/event-people";
    }

    @PostMapping("/events/{id}/people/{person}/confirm")
    String confirm(CurrentPerson me, @PathVariable EventId id, @PathVariable PersonId person, RedirectAttributes flash) {
        access.mustRun(me, id);
        return back(id, flash, "cohort.event-people.confirmed", desk.confirm(id, List.of(person), me.actor()));
    }

    @PostMapping("/events/{id}/people/confirm-all")
    String confirmAll(CurrentPerson me, @PathVariable EventId id, RedirectAttributes flash) {
        access.mustRun(me, id);
        return back(id, flash, "cohort.event-people.confirmed", desk.confirmAll(id, me.actor()));
    }

    @PostMapping("/events/{id}/people/{person}/reissue")
    String reissue(CurrentPerson me, @PathVariable EventId id, @PathVariable PersonId person, RedirectAttributes flash) {
        desk.reissue(access.mustRun(me, id), person, me.actor());
        return back(id, flash, "cohort.event-people.reissued", 1);
    }

    @PostMapping("/events/{id}/people/presence")
    String presence(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") List<PersonId> person,
            @RequestParam Presence presence, @RequestParam(required = false) LocalDate day, RedirectAttributes flash) {
        access.mustRun(me, id);
        participants.note(id, person, presence, Optional.ofNullable(day), me.actor());
        return back(id, flash, "cohort.event-people.noted", person.size());
    }

    @PostMapping("/events/{id}/helpers")
    String addHelper(CurrentPerson me, @PathVariable EventId id, @RequestParam PersonId person, RedirectAttributes flash) {
        people.mustAttend(access.mustPlan(me, id), person);
        events.addHelper(id, person, me.actor());
        return back(id, flash, "cohort.event-people.helper-added", 1);
    }

    @PostMapping("/events/{id}/helpers/{person}/remove")
    String removeHelper(CurrentPerson me, @PathVariable EventId id, @PathVariable PersonId person, RedirectAttributes flash) {
        access.mustPlan(me, id);
        events.removeHelper(id, person, me.actor());
        return back(id, flash, "cohort.event-people.helper-removed", 1);
    }

    private static String back(EventId id, RedirectAttributes flash, String message, int count) {
        flash.addFlashAttribute("flash", message);
        flash.addFlashAttribute("flashArguments", new Object[] {count});
        return "redirect:/events/" + id + "/people";
    }
}
