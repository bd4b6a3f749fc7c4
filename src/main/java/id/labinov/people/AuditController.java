package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.audit.AuditEntries;
import id.labinov.audit.AuditEntries.Entry;
import id.labinov.audit.AuditSubjects;
import id.labinov.people.Allow.Who;
import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import id.labinov.web.Slice;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the audit. Lies here, not in {@code audit}: that module knows neither people nor who may read. */
@Controller
@Allow(value = Who.ROLES, roles = Role.ADMINISTRATOR)
class AuditController {

    private static final int SIZE = 100;
    private static final int CSV_STEP = 10_000;

    private final AuditEntries entries;
    private final AuditFilter filter;
    private final List<AuditSubjects> subjects;
    private final Sheets sheets;
    private final Texts texts;
    private final Audit audit;

    AuditController(AuditEntries entries, AuditFilter filter, List<AuditSubjects> subjects, Sheets sheets, Texts texts, Audit audit) {
        this.entries = entries;
        this.filter = filter;
        this.subjects = subjects;
        this.sheets = sheets;
        this.texts = texts;
        this.audit = audit;
    }

    /** What the filter submits. */
    record AuditForm(String person, String subject, String from, String until) {

        AuditForm {
            person = person == null ? "" : person;
            subject = subject == null ? "" : subject;
            from = from == null ? "" : from;
            until = until == null ? "" : until;
        }
    }

    /** An entry as shown: ids of people become names. */
    record EntryRow(Entry entry, String actionKey, String by, String about, String detail) {}

    @GetMapping("/audit")
    String show(CurrentPerson me, AuditForm form, @RequestParam(defaultValue = "1", name = "page") String asked, Model model) {
        var number = Slice.page(asked);
        var found = entries.page(filter.wanted(me, form), (number - 1) * SIZE, SIZE + 1);
        model.addAttribute("form", form).addAttribute("zone", filter.zone(me)).addAttribute("rows", rows(found.stream().limit(SIZE).toList()))
                .addAttribute("number", number).addAttribute("more", found.size() > SIZE);
        return "people/audit";
    }

    @GetMapping("/audit.csv")
    void csv(CurrentPerson me, AuditForm form, HttpServletResponse response) throws IOException {
        var wanted = filter.wanted(me, form);
        wanted.regions().forEach(region -> audit.record("audit-read", Optional.of(me.id().value()), Optional.of(region), me.id().value(), ""));
        var zone = filter.zone(me);
        // Page by page: the audit of years needs no memory.
        var lines = Stream.iterate(0, from -> from + CSV_STEP).map(from -> entries.page(wanted, from, CSV_STEP)).takeWhile(found -> !found.isEmpty())
                .flatMap(found -> rows(found).stream()).map(row -> cells(row, zone)).iterator();
        sheets.send(SheetFormat.CSV, response, "audit", Stream.of("at", "person", "action", "about", "detail")
                .map(column -> texts.get("audit.page." + column)).toList(), lines);
    }

    /** Times as clocks in the region show them, with their distance to UTC, so that sheets of several regions can be put together. */
    private List<String> cells(EntryRow row, ZoneId zone) {
        return List.of(row.entry().at().truncatedTo(ChronoUnit.SECONDS).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), row.by(), texts.get(row.actionKey()), row.about(), row.detail());
    }

    private List<EntryRow> rows(List<Entry> found) {
        var ids = found.stream().flatMap(entry -> Stream.of(entry.person(), Optional.of(entry.subject()), AuditFilter.id(entry.detail())).flatMap(Optional::stream))
                .distinct().toList();
        var names = new HashMap<UUID, String>();
        Batches.of(ids, id -> id, batch -> subjects.forEach(known -> names.putAll(known.names(batch))));
        return found.stream().map(entry -> new EntryRow(entry, "audit.action." + entry.action(),
                entry.person().map(id -> name(names, id)).orElseGet(() -> texts.get("audit.page.system")),
                name(names, entry.subject()), AuditFilter.id(entry.detail()).map(names::get).orElseGet(() -> words(entry.detail())))).toList();
    }

    /** A detail that begins with a code consists of codes, days and numbers; what people wrote stays as it is. */
    private String words(String detail) {
        var parts = List.of(detail.replaceAll("[\\[\\],]", " ").strip().split("\\s+"));
        return word(parts.get(0)).isEmpty() ? detail
                : parts.stream().map(part -> word(part).orElse(part)).distinct().collect(Collectors.joining(" · "));
    }

    private Optional<String> word(String code) {
        return subjects.stream().flatMap(known -> known.word(code).stream()).findFirst();
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, id.toString());
    }
}
