package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos of an event, for those who run it: they go into its report. */
@Controller
@Allow(Who.SIGNED_IN)
class EventPhotoController {

    private final CohortAccess access;
    private final EventPhotos photos;

    EventPhotoController(CohortAccess access, EventPhotos photos) {
        this.access = access;
        this.photos = photos;
    }

    @GetMapping("/events/{id}/photos")
    String list(CurrentPerson me, @PathVariable EventId id, Model model) {
        return page(me, access.mustRun(me, id), "", model);
    }

    @PostMapping("/events/{id}/photos")
    String add(CurrentPerson me, @PathVariable EventId id, @RequestParam(defaultValue = "") String caption, @RequestParam(required = false) MultipartFile file,
            Model model, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var event = access.mustRun(me, id);
        try (var sent = sent(file)) {
            photos.add(event, caption, sent, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, event, caption, model);
        }
        flash.addFlashAttribute("flash", "cohort.photos.added");
        return "redirect:/events/" + id + "/photos";
    }

    @GetMapping("/event-photos/{photo}")
    void content(CurrentPerson me, @PathVariable String photo, HttpServletResponse response) throws IOException {
        var found = photos.find(Ids.parse(photo));
        access.mustRun(me, found.event());
        var content = photos.read(found);
        response.setContentType("image/jpeg");
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(content);
    }

    @PostMapping("/event-photos/{photo}/remove")
    String remove(CurrentPerson me, @PathVariable String photo, RedirectAttributes flash) {
        var found = photos.find(Ids.parse(photo));
        access.mustRun(me, found.event());
        photos.remove(found, me.actor());
        flash.addFlashAttribute("flash", "cohort.photos.removed");
        return "redirect:/events/" + found.event() + found.heldOn().map(day -> "/signed-sheets/" + day).orElse("/photos");
    }

    static InputStream sent(MultipartFile file) throws IOException {
        return file == null ? InputStream.nullInputStream() : file.getInputStream();
    }

    private String page(CurrentPerson me, LabEvent event, String caption, Model model) {
        model.addAttribute("event", event).addAttribute("cohort", access.mustSee(me, event.cohort())).addAttribute("photos", photos.of(event.id()))
                .addAttribute("caption", caption).addAttribute("most", EventPhotos.MOST_BYTES);
        return "cohort/event-photos";
    }
}
