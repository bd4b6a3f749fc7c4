package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.web.HomePanel;
import id.labinov.web.SearchSource;
import id.labinov.web.SearchSource.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Allow(Who.SIGNED_IN)
class HomeController {

    private static final int HITS = 10;

    private final ObjectProvider<HomePanel> panels;
    private final ObjectProvider<SearchSource> sources;

    HomeController(ObjectProvider<HomePanel> panels, ObjectProvider<SearchSource> sources) {
        this.panels = panels;
        this.sources = sources;
    }

    /** What one source found. */
    record Found(String messageKey, List<Hit> hits) {}

    /** Whoever is only in for an event is at home there. */
    @GetMapping("/")
    @Allow(Who.EVENT_GUESTS)
    String home(CurrentPerson me, Model model) {
        if (me.event().isPresent()) {
            return "redirect:/events/" + me.event().get();
        }
        model.addAttribute("me", me).addAttribute("blocks", panels.stream().sorted(Comparator.comparingInt(HomePanel::order))
                .map(HomePanel::block).flatMap(Optional::stream).toList());
        return "people/home";
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        var text = typed.replace('\0', ' ').strip();
        text = text.length() > 200 ? text.substring(0, 200) : text;
        model.addAttribute("searched", text).addAttribute("tooShort", text.length() < 2)
                .addAttribute("found", text.length() < 2 ? List.of() : find(text));
        return "people/search";
    }

    private List<Found> find(String text) {
        return sources.stream().sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new Found(source.messageKey(), source.search(text, HITS))).filter(found -> !found.hits().isEmpty()).toList();
    }
}
