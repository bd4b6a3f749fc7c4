package id.labinov.notification;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one wants to be told what: everybody for the own person only. */
@Controller
@Allow(Who.SIGNED_IN)
class PreferenceController {

    private final Preferences preferences;
    private final PreferencePages pages;
    private final Kinds kinds;

    PreferenceController(Preferences preferences, PreferencePages pages, Kinds kinds) {
        this.preferences = preferences;
        this.pages = pages;
        this.kinds = kinds;
    }

    @GetMapping("/notices/preferences")
    String show(CurrentPerson me, Model model) {
        return pages.show(me.id(), pages.form(me.id()), model);
    }

    @PostMapping("/notices/preferences")
    String keep(CurrentPerson me, @RequestParam Map<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var form = new PreferenceForm(sent);
        try {
            preferences.choose(me.id(), form.deliveries(kinds.free()));
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return pages.show(me.id(), form, model);
        }
        form.language().ifPresent(language -> preferences.read(me.id(), language));
        flash.addFlashAttribute("flash", "notification.preferences.kept");
        return "redirect:/notices/preferences";
    }
}
