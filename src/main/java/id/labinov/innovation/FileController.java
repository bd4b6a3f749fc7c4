package id.labinov.innovation;

import id.labinov.innovation.StoredFile.Kind;
import id.labinov.people.Allow.Who;
import id.labinov.people.Allow;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Regions;
import id.labinov.web.FieldErrors;
import id.labinov.web.FileTypes;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a dossier: the panel, taking and giving. */
@Controller
@Allow(Who.EVENT_GUESTS)
class FileController {

    private final InnovationAccess access;
    private final Files files;
    private final DossierHeaders headers;
    private final People people;
    private final Regions regions;
    private final FactsChoices choices;

    FileController(InnovationAccess access, Files files, DossierHeaders headers, People people, Regions regions, FactsChoices choices) {
        this.access = access;
        this.files = files;
        this.headers = headers;
        this.people = people;
        this.regions = regions;
        this.choices = choices;
    }

    @GetMapping("/innovations/{id}/files")
    String files(CurrentPerson me, @PathVariable InnovationId id, @RequestHeader(name = "HX-Target", required = false) String target, Model model) {
        page(me, id, model);
        return DossierPanel.TARGET.equals(target) ? "innovation/files :: panel" : "innovation/files";
    }

    @PostMapping("/innovations/{id}/files")
    String store(CurrentPerson me, @PathVariable InnovationId id, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "OTHER") Kind kind, Model model, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        access.mustWrite(me, id);
        try (var content = file.getInputStream()) {
            files.store(id, title, kind, file.getOriginalFilename(), content, access.actor(me, id));
        } catch (InvalidInput wrong) {
            model.addAttribute("typedTitle", title);
            model.addAttribute("typedKind", kind);
            return refused(me, id, wrong, model, response);
        }
        flash.addFlashAttribute("flash", "innovation.files.stored");
        return "redirect:/innovations/" + id + "/files";
    }

    @GetMapping("/files/{file}")
    String versions(CurrentPerson me, @PathVariable FileId file, Model model) {
        var found = find(me, file);
        var versions = files.versions(found);
        model.addAttribute("header", headers.of(me, found.innovation()));
        model.addAttribute("file", versions.get(0));
        model.addAttribute("versions", versions);
        model.addAttribute("names", people.names(versions.stream().map(StoredFile::storedBy).distinct().toList()));
        model.addAttribute("zone", regions.zone(access.mustSee(me, found.innovation()).region()));
        model.addAttribute("most", files.limit());
        model.addAttribute("accepted", FileTypes.accepted());
        return "innovation/file";
    }

    @PostMapping("/files/{file}/versions")
    String replace(CurrentPerson me, @PathVariable FileId file, @RequestParam("file") MultipartFile next, Model model,
            HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var old = find(me, file);
        access.mustWrite(me, old.innovation());
        try (var content = next.getInputStream()) {
            files.replace(file, next.getOriginalFilename(), content, access.actor(me, old.innovation()));
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return versions(me, file, model);
        }
        flash.addFlashAttribute("flash", "innovation.files.replaced");
        return "redirect:/files/" + old.series();
    }

    @GetMapping("/files/{file}/content")
    void content(CurrentPerson me, @PathVariable FileId file, @RequestParam(defaultValue = "false") boolean save, HttpServletResponse response)
            throws IOException {
        var found = find(me, file);
        var disposition = found.opensInBrowser() && !save ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(found.mediaType());
        response.setContentLengthLong(found.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(found.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        files.read(found, me, response.getOutputStream());
    }

    private StoredFile find(CurrentPerson me, FileId id) {
        return files.find(id).filter(file -> access.maySee(me, file.innovation())).orElseThrow(NotFound::new);
    }

    private String refused(CurrentPerson me, InnovationId id, InvalidInput wrong, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        response.setStatus(422);
        page(me, id, model);
        return "innovation/files";
    }

    private void page(CurrentPerson me, InnovationId id, Model model) {
        var innovation = access.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("files", files.list(id));
        model.addAttribute("mayWrite", access.mayWrite(me, id));
        model.addAttribute("kinds", choices.fileKinds());
        model.addAttribute("most", files.limit());
        model.addAttribute("accepted", FileTypes.accepted());
        model.addAttribute("zone", regions.zone(innovation.region()));
    }
}
