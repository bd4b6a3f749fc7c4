package id.labinov.cohort;

import id.labinov.people.Access;
import id.labinov.people.Agencies;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Champions of innovation: the list by agency, as page and as sheet, and naming them. Names and agencies only: everybody of the region may read. */
@Controller
@Allow(Who.SIGNED_IN)
class ChampionController {

    private final Champions champions;
    private final CohortAccess access;
    private final Access everywhere;
    private final Agencies agencies;
    private final People people;
    private final Cohorts cohorts;
    private final Regions regions;
    private final Sheets sheets;
    private final Texts texts;

    ChampionController(Champions champions, CohortAccess access, Access everywhere, Agencies agencies, People people, Cohorts cohorts,
            Regions regions, Sheets sheets, Texts texts) {
        this.champions = champions;
        this.access = access;
        this.everywhere = everywhere;
        this.agencies = agencies;
        this.people = people;
        this.cohorts = cohorts;
        this.regions = regions;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping("/champions")
    String list(CurrentPerson me, @RequestParam Optional<RegionId> region, Model model) {
        var shown = chosen(me, region);
        var rows = rows(shown);
        model.addAttribute("rows", rows).addAttribute("region", shown)
                .addAttribute("regions", regions.all().stream().filter(each -> me.regions().contains(each.id())).toList())
                .addAttribute("withChampion", rows.stream().map(Row::agency).distinct().count()).addAttribute("agencies", agencies.in(shown).size());
        return "cohort/champions";
    }

    @GetMapping("/champions.{format:csv|xlsx}")
    void sheet(CurrentPerson me, @RequestParam Optional<RegionId> region, @PathVariable String format, HttpServletResponse response) throws IOException {
        var heading = Stream.of("agency", "name", "cohort", "since").map(column -> texts.get("cohort.champions." + column)).toList();
        var cells = rows(chosen(me, region)).stream().map(row -> List.of(row.agency(), row.name(), row.cohort(), row.since())).iterator();
        sheets.send(SheetFormat.of(format).orElseThrow(NotFound::new), response, "champion", heading, cells);
    }

    @PostMapping("/cohorts/{id}/participants/{person}/champion")
    String name(CurrentPerson me, @PathVariable CohortId id, @PathVariable PersonId person, @RequestParam(defaultValue = "true") boolean champion,
            RedirectAttributes flash) {
        access.mustPlan(me, id);
        if (champion) {
            champions.name(id, person, me.actor());
        } else {
            champions.end(id, person, me.actor());
        }
        flash.addFlashAttribute("flash", champion ? "cohort.champions.named" : "cohort.champions.ended");
        return "redirect:/cohorts/" + id + "/participants";
    }

    private RegionId chosen(CurrentPerson me, Optional<RegionId> asked) {
        var region = asked.or(() -> me.regions().stream().min(Comparator.comparing(RegionId::toString))).orElseThrow(NotFound::new);
        everywhere.mustSee(me, region);
        return region;
    }

    private List<Row> rows(RegionId region) {
        var found = champions.in(region);
        var names = people.names(found.stream().map(Champions.Champion::person).toList());
        var units = agencies.names(found.stream().map(Champions.Champion::agency).toList());
        var batches = cohorts.names(found.stream().map(Champions.Champion::cohort).distinct().toList());
        return found.stream().map(one -> new Row(units.getOrDefault(one.agency(), ""), names.getOrDefault(one.person(), ""),
                        batches.getOrDefault(one.cohort(), ""), one.namedOn()))
                .sorted(Comparator.comparing(Row::agency).thenComparing(Row::name)).toList();
    }

    record Row(String agency, String name, String cohort, LocalDate since) {}
}
