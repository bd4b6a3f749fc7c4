package id.labinov.form;

import id.labinov.document.Paper;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Pdf;
import id.labinov.document.Picture;
import id.labinov.document.QrCode;
import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PaperAddress.Printed;
import id.labinov.form.PaperItems.Item;
import id.labinov.form.SheetRows.PinnedSheet;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Worksheets as paper to be written on: every section begins on a page of its own and shows its code on each. */
@Component
public class PaperPrint {

    private final SheetRows rows;
    private final Forms forms;
    private final PaperItems items;
    private final PaperCodes codes;
    private final Innovations innovations;
    private final Agencies agencies;
    private final People people;
    private final Regions regions;
    private final Pdf pdf;
    private final Texts texts;

    PaperPrint(SheetRows rows, Forms forms, PaperItems items, PaperCodes codes, Innovations innovations, Agencies agencies, People people,
            Regions regions, Pdf pdf, Texts texts) {
        this.rows = rows;
        this.forms = forms;
        this.items = items;
        this.codes = codes;
        this.innovations = innovations;
        this.agencies = agencies;
        this.people = people;
        this.regions = regions;
        this.pdf = pdf;
        this.texts = texts;
    }

    /** Sends one worksheet of one or many innovations as one PDF; those whose path has no such worksheet are left out.
     * @param section only that one; empty for the whole worksheet
     * @param filled with the answers as they stand
     * @throws NotFound if nothing is left to print */
    public void send(List<InnovationId> wanted, String formKey, OptionalInt section, boolean filled, HttpServletResponse response) throws IOException {
        var sheets = rows.pinned(wanted.stream().map(InnovationId::value).toList()).stream().filter(sheet -> sheet.formKey().equals(formKey))
                .collect(Collectors.toMap(sheet -> new InnovationId(sheet.innovation()), sheet -> sheet));
        var names = names(sheets.keySet().stream().toList(), formKey);
        var printed = wanted.stream().distinct().filter(sheets::containsKey).flatMap(id -> sections(sheets.get(id), names, section, filled)).toList();
        if (printed.isEmpty()) {
            throw new NotFound();
        }
        var title = title(formKey);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(title + ".pdf", StandardCharsets.UTF_8).build().toString());
        response.setHeader("Cache-Control", "private, no-store");
        pdf.write("form/paper", Map.of("title", title, "language", LocaleContextHolder.getLocale().getLanguage(), "sections", printed, "filled", filled),
                Kind.SHEET, LocaleContextHolder.getLocale(), response.getOutputStream());
    }

    private String title(String formKey) {
        return texts.get("task." + formKey + ".title");
    }

    /** @param head first line of the region's letterhead
     *  @param address what the code says, in words */
    record PrintedSection(String head, String worksheet, Label innovation, String agency, String team, int number, int count, String title, String help,
            Picture code, String address, List<Item> items) {}

    private record Names(Map<InnovationId, Label> labels, Map<InnovationId, String> codes, Map<InnovationId, List<TeamMember>> teams,
            Map<PersonId, String> people, Map<AgencyId, String> agencies, Map<RegionId, String> heads) {}

    /** The same few queries for one innovation and for a whole room. */
    private Names names(List<InnovationId> ids, String formKey) {
        var labels = innovations.labels(ids);
        var teams = innovations.teams(ids);
        return new Names(labels, codes.of(ids, formKey), teams,
                people.names(teams.values().stream().flatMap(List::stream).map(TeamMember::person).distinct().toList()),
                agencies.names(labels.values().stream().flatMap(label -> label.leadAgency().stream()).distinct().toList()),
                labels.values().stream().map(Label::region).distinct().collect(Collectors.toMap(region -> region, this::head)));
    }

    private Stream<PrintedSection> sections(PinnedSheet sheet, Names names, OptionalInt only, boolean filled) {
        var form = forms.get(sheet.form());
        Map<String, Object> answers = filled ? Reading.shown(form, Json.answers(sheet.answers())) : Map.of();
        return form.sections().stream().filter(section -> only.isEmpty() || only.getAsInt() == section.number())
                .map(section -> section(form, section, new InnovationId(sheet.innovation()), names, answers, filled));
    }

    private PrintedSection section(FormDefinition form, Section section, InnovationId id, Names names, Map<String, Object> answers, boolean filled) {
        var label = names.labels().get(id);
        var hidden = filled ? Visibility.hidden(form, answers) : Set.<String>of();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path(new Printed(names.codes().get(id), section.number()).path()).toUriString();
        var team = names.teams().getOrDefault(id, List.of()).stream().filter(member -> member.role() != TeamRole.VIEWER)
                .map(member -> names.people().getOrDefault(member.person(), "")).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
        return new PrintedSection(names.heads().get(label.region()), title(form.key()), label, label.leadAgency().map(names.agencies()::get).orElse(""), team, section.number(),
                form.sections().size(), section.title().present() ? section.title().in(LocaleContextHolder.getLocale()) : title(form.key()),
                section.help().in(LocaleContextHolder.getLocale()), QrCode.picture(address, texts.get("form.paper.code")), address,
                section.fields().stream().filter(field -> !hidden.contains(field.key())).map(field -> items.item(id, field, answers.get(field.key()))).toList());
    }

    private String head(RegionId id) {
        return regions.find(id).map(region -> Paper.lines(region.letterhead()).stream().findFirst().orElse(region.name())).orElse("");
    }
}
