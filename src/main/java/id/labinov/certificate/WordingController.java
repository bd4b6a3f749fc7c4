package id.labinov.certificate;

import id.labinov.document.PaperFormat;
import id.labinov.document.Papers;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The wording of certificates: text, signatory and logo, changed for the region, tried out, and taken back. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class WordingController {

    private final CertificateTemplates templates;
    private final CertificateAccess access;
    private final WordingPages pages;
    private final WordingPreview preview;
    private final Papers papers;

    WordingController(CertificateTemplates templates, CertificateAccess access, WordingPages pages, WordingPreview preview, Papers papers) {
        this.templates = templates;
        this.access = access;
        this.pages = pages;
        this.preview = preview;
        this.papers = papers;
    }

    @GetMapping("/certificate-templates")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        return pages.list(access.chosen(me, region), access.worded(me), model);
    }

    @GetMapping("/certificate-templates/{kind}")
    String edit(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind, Model model) {
        var own = access.chosen(me, region);
        return pages.edit(own, CertificateKind.of(kind), WordingForm.of(templates.in(own, CertificateKind.of(kind))), model);
    }

    @PostMapping("/certificate-templates/{kind}")
    String keep(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind, WordingForm form,
            @RequestParam(required = false) MultipartFile logo, Model model, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var own = access.chosen(me, region);
        try {
            // First the look: what is refused leaves no logo behind.
            preview.checked(own, form.read(Optional.empty()), picture(own, kind, form, logo));
            var uploaded = uploaded(logo).map(png -> templates.keepLogo(own, png));
            var kept = form.dropsLogo() ? Optional.<UUID>empty() : templates.in(own, CertificateKind.of(kind)).logo();
            templates.keep(own, CertificateKind.of(kind), form.read(uploaded.or(() -> kept)), me.actor());
        } catch (InvalidInput wrong) {
            return again(own, kind, form, wrong, model, response);
        }
        flash.addFlashAttribute("flash", "certificate.template.kept");
        return "redirect:/certificate-templates?region=" + own;
    }

    /** Shows as PDF what is typed, without keeping it. */
    @PostMapping("/certificate-templates/{kind}/preview")
    String tryOut(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind, WordingForm form,
            @RequestParam(required = false) MultipartFile logo, Model model, HttpServletResponse response) throws IOException {
        var own = access.chosen(me, region);
        try {
            var paper = preview.checked(own, form.read(Optional.empty()), picture(own, kind, form, logo));
            papers.send(PaperFormat.PDF, List.of(paper), "contoh-sertifikat", response);
            return null;
        } catch (InvalidInput wrong) {
            return again(own, kind, form, wrong, model, response);
        }
    }

    @PostMapping("/certificate-templates/{kind}/reset")
    String reset(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind, RedirectAttributes flash) {
        var own = access.chosen(me, region);
        templates.reset(own, CertificateKind.of(kind), me.actor());
        flash.addFlashAttribute("flash", "certificate.template.reset-done");
        return "redirect:/certificate-templates?region=" + own;
    }

    @GetMapping("/certificate-templates/{kind}/logo.png")
    ResponseEntity<byte[]> logo(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind) {
        var png = templates.logo(templates.in(access.chosen(me, region), CertificateKind.of(kind)).logo()).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore()).body(png);
    }

    /** The one sent, else the one that is there and shall stay. */
    private Optional<byte[]> picture(RegionId own, String kind, WordingForm form, MultipartFile logo) throws IOException {
        return uploaded(logo).or(() -> form.dropsLogo() ? Optional.empty() : templates.logo(templates.in(own, CertificateKind.of(kind)).logo()));
    }

    private static Optional<byte[]> uploaded(MultipartFile logo) throws IOException {
        return logo == null || logo.isEmpty() ? Optional.empty() : Optional.of(Logo.drawn(logo.getBytes()));
    }

    private String again(RegionId own, String kind, WordingForm form, InvalidInput wrong, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        response.setStatus(422);
        return pages.edit(own, CertificateKind.of(kind), form, model);
    }
}
