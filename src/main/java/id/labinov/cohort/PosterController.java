package id.labinov.cohort;

import id.labinov.document.QrCode;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The poster by which people join an event: QR code, six characters, address. */
@Controller
@Allow(Who.SIGNED_IN)
class PosterController {

    private final CohortAccess access;
    private final LabEvents events;
    private final Regions regions;
    private final Clock clock;

    PosterController(CohortAccess access, LabEvents events, Regions regions, Clock clock) {
        this.access = access;
        this.events = events;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/events/{id}/poster")
    String poster(CurrentPerson me, @PathVariable EventId id, Model model) {
        var event = access.mustRun(me, id);
        var cohort = access.mustSee(me, event.cohort());
        model.addAttribute("event", event);
        model.addAttribute("cohort", cohort);
        model.addAttribute("region", regions.find(cohort.region()).map(found -> found.name()).orElse(""));
        model.addAttribute("address", address("/join"));
        model.addAttribute("opens", event.opensByCode(LocalDate.ofInstant(Instant.now(clock), regions.zone(cohort.region()))));
        model.addAttribute("mayPlan", access.mayPlan(me, cohort.region()));
        return "cohort/poster";
    }

    @GetMapping("/events/{id}/qr.svg")
    ResponseEntity<String> qr(CurrentPerson me, @PathVariable EventId id) {
        var event = access.mustRun(me, id);
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).cacheControl(CacheControl.noStore())
                .body(QrCode.svg(address("/join/" + event.joinCode()), event.joinCode()));
    }

    @PostMapping("/events/{id}/code")
    String renew(CurrentPerson me, @PathVariable EventId id, RedirectAttributes flash) {
        access.mustPlan(me, id);
        events.renewCode(id, me.actor());
        flash.addFlashAttribute("flash", "cohort.poster.code-renewed");
        return "redirect:/events/" + id + "/poster";
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
