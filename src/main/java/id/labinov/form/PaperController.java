package id.labinov.form;

import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.FieldErrors;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the code of a printed section leads: its photo is sent from here. And what waits to be typed. */
@Controller
@Allow(Who.EVENT_GUESTS)
class PaperController {

    private final PaperAccess access;
    private final PaperPhotos photos;
    private final PaperSources sources;
    private final PaperRows rows;
    private final PaperKeeping keeping;
    private final PathRows path;
    private final InnovationAccess dossiers;
    private final Regions regions;
    private final Files files;
    private final TypingList typing;

    PaperController(PaperAccess access, PaperPhotos photos, PaperSources sources, PaperRows rows, PaperKeeping keeping, PathRows path,
            InnovationAccess dossiers, Regions regions, Files files, TypingList typing) {
        this.access = access;
        this.photos = photos;
        this.sources = sources;
        this.rows = rows;
        this.keeping = keeping;
        this.path = path;
        this.dossiers = dossiers;
        this.regions = regions;
        this.files = files;
        this.typing = typing;
    }

    @GetMapping("/sheets/{code}/{section:[0-9]{1,3}}")
    String sheet(CurrentPerson me, @PathVariable String code, @PathVariable int section, Model model) {
        return page(me, access.mustBring(me, code, section), false, model);
    }

    @PostMapping("/sheets/{code}/{section:[0-9]{1,3}}")
    String bring(CurrentPerson me, @PathVariable String code, @PathVariable int section, @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean sure, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var place = access.mustBring(me, code, section);
        try {
            photos.bring(me, place, file, sure);
        } catch (InvalidInput wrong) {
            response.setStatus(422);
            model.addAttribute("errors", FieldErrors.of(wrong));
            return page(me, place, wrong.messages().stream().anyMatch(said -> said.messageKey().endsWith("no-code") || said.messageKey().endsWith("heic")), model);
        }
        flash.addFlashAttribute("flash", "form.paper.kept").addFlashAttribute("flashArguments", new Object[] {place.name(), place.title()});
        return "redirect:" + place.printed().path();
    }

    /** @param code of the sheet's own page; empty when the photo is removed beside the questions */
    @PostMapping("/paper-photos/{id}/removal")
    String remove(CurrentPerson me, @PathVariable String id, @RequestParam(defaultValue = "") String code, RedirectAttributes flash) {
        var photo = rows.photo(Ids.parse(id)).orElseThrow(NotFound::new);
        var sheet = rows.sheet(photo.sheet()).filter(found -> me.regions().contains(new RegionId(found.region()))).orElseThrow(NotFound::new);
        access.mustRemove(me, sheet, photo);
        keeping.remove(sheet, photo, dossiers.actor(me, new InnovationId(sheet.innovation())));
        flash.addFlashAttribute("flash", "form.paper.removed");
        return code.matches("[A-Z0-9]{1,16}") ? "redirect:/sheets/" + code + "/" + sheet.section()
                : "redirect:/innovations/" + sheet.innovation() + "/worksheets/" + sheet.formKey() + "/" + sheet.section();
    }

    @GetMapping("/paper-sheets")
    String toType(CurrentPerson me, Model model) {
        model.addAttribute("lines", typing.of(me));
        return "form/typing";
    }

    /** @param unread whether the sender may say himself that it is the right sheet */
    private String page(CurrentPerson me, PaperPlace place, boolean unread, Model model) {
        model.addAttribute("place", place).addAttribute("unread", unread).addAttribute("sealed", path.sealed(place.innovation())).addAttribute("most", files.limit())
                .addAttribute("me", me.id().value()).addAttribute("zone", regions.zone(new RegionId(place.region()))).addAttribute("sees", dossiers.maySee(me, place.innovation()))
                .addAttribute("sheets", sources.of(place.innovation(), place.formKey()).stream()
                        .filter(sheet -> sheet.waits() && sheet.section() == place.section().number()).toList());
        return "form/sheet";
    }
}
