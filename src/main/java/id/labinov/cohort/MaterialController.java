package id.labinov.cohort;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.FileTypes;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the participants of a cohort are given to read. */
@Controller
@Allow(Who.SIGNED_IN)
class MaterialController {

    private final CohortAccess access;
    private final MaterialAccess readers;
    private final Materials materials;
    private final Cohorts cohorts;
    private final CohortViews views;

    MaterialController(CohortAccess access, MaterialAccess readers, Materials materials, Cohorts cohorts, CohortViews views) {
        this.access = access;
        this.readers = readers;
        this.materials = materials;
        this.cohorts = cohorts;
        this.views = views;
    }

    /** What is added, as typed. */
    record MaterialForm(String title, String link, String event) {

        MaterialForm {
            title = Typed.text(title);
            link = Typed.text(link);
            event = Typed.text(event);
        }

        Optional<EventId> occasion() {
            return event.isEmpty() ? Optional.empty() : Optional.of(EventId.of(event));
        }
    }

    @GetMapping("/cohorts/{id}/materials")
    String list(CurrentPerson me, @PathVariable CohortId id, Model model) {
        return page(me, readers.mustRead(me, id), new MaterialForm("", "", ""), model);
    }

    @PostMapping("/cohorts/{id}/materials")
    String add(CurrentPerson me, @PathVariable CohortId id, MaterialForm form, @RequestParam(required = false) MultipartFile file, Model model,
            HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var cohort = access.mustPlan(me, id);
        try {
            if (file != null && !(file.isEmpty() && file.getOriginalFilename().isEmpty())) {
                materials.addFile(id, form.occasion(), form.title(), file.getOriginalFilename(), file.getInputStream(), me.actor());
            } else {
                materials.addLink(id, form.occasion(), form.title(), form.link(), me.actor());
            }
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return page(me, cohort, form, model);
        }
        flash.addFlashAttribute("flash", "cohort.materials.added");
        return "redirect:/cohorts/" + id + "/materials";
    }

    @PostMapping("/materials/{id}/remove")
    String remove(CurrentPerson me, @PathVariable String id, RedirectAttributes flash) {
        var material = materials.find(Ids.parse(id));
        access.mustPlan(me, material.cohort());
        materials.remove(material, me.actor());
        flash.addFlashAttribute("flash", "cohort.materials.removed");
        return "redirect:/cohorts/" + material.cohort() + "/materials";
    }

    @GetMapping("/materials/{id}")
    void content(CurrentPerson me, @PathVariable String id, HttpServletResponse response) throws IOException {
        var material = materials.find(Ids.parse(id));
        readers.mustRead(me, material.cohort());
        var content = materials.read(material, me);
        var disposition = material.opensInBrowser() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(material.mediaType());
        response.setContentLength(content.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(material.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(content);
    }

    private String page(CurrentPerson me, Cohort cohort, MaterialForm form, Model model) {
        var events = cohorts.events(cohort.id());
        model.addAttribute("head", views.head(me, cohort)).addAttribute("form", form).addAttribute("materials", materials.of(cohort.id()))
                .addAttribute("eventNames", events.stream().collect(Collectors.toMap(LabEvent::id, LabEvent::name)))
                .addAttribute("events", events.stream().map(event -> Choice.of(event.id().toString(), event.name())).toList())
                .addAttribute("most", Materials.MOST_BYTES).addAttribute("accepted", FileTypes.accepted());
        return "cohort/materials";
    }
}
