package id.labinov.notification;

import id.labinov.people.Access;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of mails, worded for a region: looked at with real data, kept, taken back. */
@Controller
@RequestMapping("/administration/mail-texts")
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class TextController {

    private static final String INDONESIAN = "id";

    private final EditedTexts edited;
    private final TextPages pages;
    private final Access access;

    TextController(EditedTexts edited, TextPages pages, Access access) {
        this.edited = edited;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        return pages.list(me, access.chosen(me, region, Role.ADMINISTRATOR), model);
    }

    @GetMapping("/{kind}")
    String edit(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind,
            @RequestParam(defaultValue = INDONESIAN) String language, Model model) {
        var place = place(me, region, kind, language);
        return pages.edit(me, place, pages.form(place), model);
    }

    @PostMapping("/{kind}")
    String keep(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind,
            @RequestParam(defaultValue = INDONESIAN) String language, TextForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var place = place(me, region, kind, language);
        try {
            pages.check(place, form);
            edited.keep(place, form.text(), form.seen(), me.actor());
        } catch (InvalidInput wrong) {
            return again(place, form, wrong, model, response);
        }
        flash.addFlashAttribute("flash", "notification.text.kept");
        return "redirect:" + place.address();
    }

    /** Shows what is typed as a mail, without keeping it. */
    @PostMapping("/{kind}/preview")
    String preview(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind,
            @RequestParam(defaultValue = INDONESIAN) String language, TextForm form, Model model, HttpServletResponse response) {
        var place = place(me, region, kind, language);
        try {
            pages.check(place, form);
        } catch (InvalidInput wrong) {
            return again(place, form, wrong, model, response);
        }
        return pages.edit(me, place, form, model);
    }

    @PostMapping("/{kind}/reset")
    String reset(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String kind,
            @RequestParam(defaultValue = INDONESIAN) String language, RedirectAttributes flash) {
        var place = place(me, region, kind, language);
        edited.reset(place, me.actor());
        flash.addFlashAttribute("flash", "notification.text.reset-done");
        return "redirect:" + place.address();
    }

    private TextPlace place(CurrentPerson me, Optional<RegionId> region, String kind, String language) {
        var chosen = access.chosen(me, region, Role.ADMINISTRATOR);
        return new TextPlace(chosen, pages.entry(kind), pages.language(language));
    }

    private String again(TextPlace place, TextForm form, InvalidInput wrong, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        response.setStatus(422);
        return pages.again(place, form, model);
    }
}
