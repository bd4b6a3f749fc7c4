package id.labinov.certificate;

import id.labinov.people.Agencies;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the wording show. */
@Component
class WordingPages {

    private final CertificateTemplates templates;
    private final Positions positions;
    private final Agencies agencies;
    private final Regions regions;

    WordingPages(CertificateTemplates templates, Positions positions, Agencies agencies, Regions regions) {
        this.templates = templates;
        this.positions = positions;
        this.agencies = agencies;
        this.regions = regions;
    }

    String list(RegionId own, List<RegionId> all, Model model) {
        model.addAttribute("region", own).addAttribute("rows", Arrays.stream(CertificateKind.values()).map(kind -> row(own, kind)).toList())
                .addAttribute("regions", regions.all().stream().filter(region -> all.contains(region.id())).toList());
        return "certificate/templates";
    }

    String edit(RegionId own, CertificateKind kind, WordingForm form, Model model) {
        var kept = templates.in(own, kind);
        var found = positions.in(own);
        var units = agencies.names(found.stream().map(Positions.Position::agency).distinct().toList());
        model.addAttribute("region", own).addAttribute("kind", kind).addAttribute("form", form).addAttribute("own", kept.own())
                .addAttribute("hasLogo", kept.logo().isPresent()).addAttribute("logoLimit", Logo.MOST_BYTES).addAttribute("words", Placeholders.KNOWN)
                .addAttribute("positions", found.stream().map(one -> Choice.of(one.id().toString(), one.title() + " – " + units.getOrDefault(one.agency(), ""))).toList());
        return "certificate/template";
    }

    private Row row(RegionId own, CertificateKind kind) {
        var template = templates.in(own, kind);
        return new Row(kind, template.own(), template.signatory().flatMap(positions::find).map(Positions.Position::title).orElse(""));
    }

    /** @param signatory the title of the position; empty while none is chosen */
    record Row(CertificateKind kind, boolean own, String signatory) {}
}
