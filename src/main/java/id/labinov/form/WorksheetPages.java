package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PathRows.Correction;
import id.labinov.form.SheetRows.AnswerVersion;
import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of worksheets show. */
@Component
class WorksheetPages {

    private final SheetRows rows;
    private final People people;
    private final Regions regions;
    private final Texts texts;
    private final ObjectProvider<WorksheetAct> acts;
    private final ObjectProvider<CorrectionReasons> reasons;

    WorksheetPages(SheetRows rows, People people, Regions regions, Texts texts, ObjectProvider<WorksheetAct> acts,
            ObjectProvider<CorrectionReasons> reasons) {
        this.rows = rows;
        this.people = people;
        this.regions = regions;
        this.texts = texts;
        this.acts = acts;
        this.reasons = reasons;
    }

    record PanelRow(String key, String title, String act, Worksheet.State state, int debts, int onPaper, Instant savedAt, String savedBy) {}

    record SectionRow(int number, String title, Worksheet.State state) {}

    record Missing(String field, String label, String sentenceKey, int section) {}

    record VersionRow(int version, Instant at, String by, String typedFor, boolean current, boolean milestone, Integer restoredFrom) {}

    String title(String formKey) {
        return texts.get("task." + formKey + ".title");
    }

    ZoneId zone(Innovation innovation) {
        return regions.zone(innovation.region());
    }

    List<PanelRow> panel(List<Worksheet> worksheets) {
        var names = names(worksheets.stream().map(worksheet -> worksheet.sheet().savedBy()).toList());
        return worksheets.stream().map(worksheet -> new PanelRow(worksheet.key(), title(worksheet.key()), texts.get("task." + worksheet.key() + ".act"),
                worksheet.state(), worksheet.lacking().size(), worksheet.onPaper().size(), worksheet.sheet().savedAt(),
                names.getOrDefault(worksheet.sheet().savedBy(), ""))).toList();
    }

    List<SectionRow> sections(Worksheet worksheet) {
        return worksheet.form().sections().stream().map(section ->
                new SectionRow(section.number(), title(worksheet, section), worksheet.state(section))).toList();
    }

    /** Of the pages on which it is written. */
    List<String> addresses(Worksheet worksheet) {
        var here = "/innovations/" + worksheet.innovation() + "/worksheets/" + worksheet.key() + "/";
        return worksheet.form().isShort() ? List.of(here + 1) : worksheet.form().sections().stream().map(section -> here + section.number()).toList();
    }

    String title(Worksheet worksheet, Section section) {
        return section.title().present() ? section.title().in(LocaleContextHolder.getLocale()) : title(worksheet.key());
    }

    List<Missing> missing(Worksheet worksheet, Collection<Finding> findings) {
        return findings.stream().map(found -> new Missing(found.input(), found.field().label().in(LocaleContextHolder.getLocale()),
                "form.debt." + found.rule(), worksheet.sectionOf(found.field().key()))).toList();
    }

    Optional<CorrectionRequest> request(Worksheet worksheet) {
        return worksheet.correction().map(found -> new CorrectionRequest(reason(worksheet, found), labels(worksheet, found), found.markedAt(),
                names(List.of(found.markedBy())).getOrDefault(found.markedBy(), ""),
                worksheet.sheet().savedAt() != null && worksheet.sheet().savedAt().isAfter(found.markedAt())));
    }

    /** The page on which the worksheet is handed in, if this is what the path waits for. */
    Optional<String> act(CurrentPerson me, InnovationId innovation, String formKey) {
        return acts.stream().flatMap(act -> act.href(me, innovation, formKey).stream()).findFirst();
    }

    List<VersionRow> versions(InnovationId innovation, String formKey) {
        var sheet = rows.find(SheetKey.worksheet(innovation, formKey));
        var versions = sheet.map(found -> rows.history(found.id(), 200)).orElse(List.of());
        var involved = new HashSet<UUID>();
        versions.forEach(version -> {
            involved.add(version.savedBy());
            involved.add(version.operatorFor());
        });
        var names = names(involved);
        return versions.stream().map(version -> row(version, names, sheet.orElseThrow().version())).toList();
    }

    private static VersionRow row(AnswerVersion version, Map<UUID, String> names, int current) {
        return new VersionRow(version.version(), version.savedAt(), names.getOrDefault(version.savedBy(), ""),
                version.operatorFor() == null ? null : names.getOrDefault(version.operatorFor(), ""), version.version() == current,
                version.milestone() && version.restoredFrom() == null, version.restoredFrom());
    }

    private String reason(Worksheet worksheet, Correction found) {
        var coded = found.reasonCode().isEmpty() ? Stream.<String>empty() : reasons.stream().map(known -> known.text(worksheet.innovation(), found.reasonCode()));
        return Stream.concat(coded, Stream.of(found.reason())).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static List<String> labels(Worksheet worksheet, Correction correction) {
        return correction.fields().stream().flatMap(key -> worksheet.form().field(key).stream())
                .map(field -> field.label().in(LocaleContextHolder.getLocale())).toList();
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        // A HashMap, for it may be asked for nobody: a sheet that nobody has saved yet.
        var names = new HashMap<UUID, String>();
        people.names(ids.stream().filter(Objects::nonNull).map(PersonId::new).distinct().toList())
                .forEach((person, name) -> names.put(person.value(), name));
        return names;
    }
}
