package id.labinov.notification;

import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the preferences page shows. */
@Component
class PreferencePages {

    private final Preferences preferences;
    private final People people;
    private final Texts texts;
    private final Kinds kinds;

    PreferencePages(Preferences preferences, People people, Texts texts, Kinds kinds) {
        this.preferences = preferences;
        this.people = people;
        this.texts = texts;
        this.kinds = kinds;
    }

    /** As it stands. */
    PreferenceForm form(PersonId person) {
        var chosen = preferences.chosen(person);
        var deliveries = new LinkedHashMap<String, Delivery>();
        kinds.free().forEach(entry -> deliveries.put(entry.kind(), chosen.getOrDefault(entry.kind(), entry.standard())));
        return PreferenceForm.of(preferences.language(person), deliveries);
    }

    String show(PersonId person, PreferenceForm form, Model model) {
        var rows = kinds.all().stream().map(entry -> new Kind(entry.kind(), texts.get("notification.kind." + entry.kind()), entry.mandatory(),
                form.of(entry.kind()))).sorted(Comparator.comparing(Kind::name)).toList();
        model.addAttribute("form", form).addAttribute("address", people.find(person).flatMap(Person::email).orElse(""))
                .addAttribute("free", rows.stream().filter(kind -> !kind.mandatory()).toList())
                .addAttribute("fixed", rows.stream().filter(Kind::mandatory).toList())
                .addAttribute("deliveries", Arrays.stream(Delivery.values())
                        .map(one -> Choice.of(one.name(), texts.get("notification.delivery." + one))).toList())
                .addAttribute("languages", List.of(Choice.of("id", texts.get("web.layout.language-id")), Choice.of("en", texts.get("web.layout.language-en"))));
        return "notification/preferences";
    }

    /** @param name as the page calls it
     *  @param chosen a delivery, or what was sent instead */
    record Kind(String kind, String name, boolean mandatory, String chosen) {

        public String field() {
            return PreferenceForm.KIND + kind;
        }
    }
}
