package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PaperRows.PaperSheet;
import id.labinov.innovation.InnovationAccess;
import id.labinov.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The end of typing a sheet: said once what is still missing, then closed with what stands there. The photo stays as the source. */
@Component
class Typing {

    private final PaperRows rows;
    private final PaperKeeping keeping;
    private final WorksheetReading worksheets;
    private final Debts debts;
    private final InnovationAccess access;
    private final Clock clock;

    Typing(PaperRows rows, PaperKeeping keeping, WorksheetReading worksheets, Debts debts, InnovationAccess access, Clock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.worksheets = worksheets;
        this.debts = debts;
        this.access = access;
        this.clock = clock;
    }

    /** What the gate needs of sections on paper and nobody has typed yet. */
    List<Finding> untyped(Worksheet worksheet, Collection<Section> sections) {
        var keys = sections.stream().filter(section -> worksheet.onPaper().contains(section.number())).flatMap(section -> section.asked().stream())
                .map(Field::key).collect(Collectors.toSet());
        return keys.isEmpty() ? List.of() : debts.find(worksheet.sheet(), Purpose.GATE, Set.of()).stream()
                .filter(found -> found.missing() && keys.contains(found.field().key())).toList();
    }

    /** Closes what waits on the page that was just saved.
     * @param anyway whether the page has said already what is missing
     * @param seen the photos that the page showed: what came since is not typed yet */
    AfterSaving finish(CurrentPerson me, Worksheet before, int number, boolean anyway, Set<String> seen) {
        var worksheet = worksheets.one(before.innovation(), before.key());
        var shown = SectionPage.shown(worksheet, number);
        var untyped = untyped(worksheet, shown);
        var here = "/innovations/" + worksheet.innovation() + "/worksheets/" + worksheet.key() + "/";
        var waiting = waiting(worksheet, shown);
        if (!rows.photos(waiting.stream().map(PaperSheet::id).toList()).stream().allMatch(photo -> seen.contains(photo.id().toString()))) {
            return new AfterSaving(here + number, "form.typing.another-photo");
        }
        if (!untyped.isEmpty() && !anyway) {
            return new AfterSaving(here + number + "?closing=true", "form.worksheet.saved");
        }
        var closed = close(me, worksheet, waiting, shown);
        var next = worksheet.onPaper().stream().filter(section -> shown.stream().noneMatch(one -> one.number() == section)).sorted().findFirst();
        return new AfterSaving(next.map(section -> here + section).orElse("/paper-sheets"), closed ? "form.typing.closed" : "form.typing.closed-before");
    }

    private List<PaperSheet> waiting(Worksheet worksheet, Collection<Section> shown) {
        return rows.of(worksheet.innovation(), worksheet.key()).stream().filter(PaperSheet::waits)
                .filter(sheet -> shown.stream().anyMatch(section -> section.number() == sheet.section())).toList();
    }

    private boolean close(CurrentPerson me, Worksheet worksheet, List<PaperSheet> waiting, Collection<Section> shown) {
        var now = Instant.now(clock);
        return waiting.stream().flatMap(sheet -> shown.stream().filter(section -> section.number() == sheet.section()).map(section ->
                        keeping.close(sheet, untyped(worksheet, List.of(section)).size(), access.actor(me, worksheet.innovation()), now)))
                .toList().contains(true);
    }
}
