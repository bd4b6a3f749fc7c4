package id.labinov.notification;

import id.labinov.notification.EditedTexts.Edited;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Region;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of mail texts show. */
@Component
class TextPages {

    private final EditedTexts edited;
    private final MailTexts delivered;
    private final TextPreview preview;
    private final Regions regions;
    private final Texts texts;
    private final Kinds kinds;

    TextPages(EditedTexts edited, MailTexts delivered, TextPreview preview, Regions regions, Texts texts, Kinds kinds) {
        this.edited = edited;
        this.delivered = delivered;
        this.preview = preview;
        this.regions = regions;
        this.texts = texts;
        this.kinds = kinds;
    }

    Entry<?> entry(String kind) {
        return kinds.all().stream().filter(entry -> entry.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }

    Locale language(String asked) {
        return Preferences.LANGUAGES.stream().filter(known -> known.getLanguage().equals(asked)).findFirst().orElseThrow(NotFound::new);
    }

    TextForm form(TextPlace place) {
        return edited.find(place).map(there -> TextForm.of(there.text(), there.version()))
                .orElseGet(() -> TextForm.of(delivered.delivered(place.kind(), place.language()), 0));
    }

    /** @throws id.labinov.web.InvalidInput with a sentence for each fault */
    void check(TextPlace place, TextForm form) {
        TextRules.check(place.entry(), delivered.delivered(place.kind(), place.language()), form.text());
    }

    String list(CurrentPerson me, RegionId region, Model model) {
        var own = edited.in(region).stream().map(text -> text.kind() + " " + text.language()).collect(Collectors.toSet());
        model.addAttribute("region", region).addAttribute("regions", regions.all().stream().filter(each -> me.has(Role.ADMINISTRATOR, each.id())).toList())
                .addAttribute("rows", kinds.all().stream().map(entry -> new Row(entry.kind(), name(entry), own.contains(entry.kind() + " id"),
                        own.contains(entry.kind() + " en"))).sorted(Comparator.comparing(Row::name)).toList());
        return "notification/texts";
    }

    /** With the mail that would be made of it. */
    String edit(CurrentPerson me, TextPlace place, TextForm form, Model model) {
        model.addAttribute("mail", preview.of(place, form.text(), me));
        return page(place, form, model);
    }

    /** After a fault: what somebody else kept meanwhile is shown beside it, and the next sending replaces it knowingly. */
    String again(TextPlace place, TextForm form, Model model) {
        var there = edited.find(place).filter(stored -> stored.version() != form.seen());
        there.ifPresent(stored -> model.addAttribute("stored", stored.text()));
        return page(place, new TextForm(form.subject(), form.body(), String.valueOf(edited.find(place).map(Edited::version).orElse(0))), model);
    }

    private String page(TextPlace place, TextForm form, Model model) {
        var words = TextRules.words(place.entry()).stream()
                .map(word -> new Word(TextRules.braced(word), texts.find("notification.text.word." + word).orElse(""))).toList();
        model.addAttribute("place", place).addAttribute("name", name(place.entry())).addAttribute("form", form).addAttribute("words", words)
                .addAttribute("own", edited.find(place).isPresent()).addAttribute("language", place.language().getLanguage())
                .addAttribute("where", regions.all().size() > 1 ? regions.find(place.region()).map(Region::name).orElse("") : "");
        return "notification/text";
    }

    private String name(Entry<?> entry) {
        return texts.get("notification.kind." + entry.kind());
    }

    /** @param own whether the region worded the Indonesian text itself
     *  @param ownEnglish the same for the English one */
    record Row(String kind, String name, boolean own, boolean ownEnglish) {}

    /** @param written as it stands in a text
     *  @param meaning may be empty */
    record Word(String written, String meaning) {}
}
