package id.labinov.form;

import id.labinov.form.PaperRows.PaperPhoto;
import id.labinov.form.PaperRows.PaperSheet;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What waits to be typed by one person: for the agencies of an operator, and for one's own teams. */
@Component
class TypingList {

    private final PaperRows rows;
    private final PathRows path;
    private final Reading reading;
    private final InnovationAccess access;
    private final Innovations innovations;
    private final Regions regions;

    TypingList(PaperRows rows, PathRows path, Reading reading, InnovationAccess access, Innovations innovations, Regions regions) {
        this.rows = rows;
        this.path = path;
        this.reading = reading;
        this.access = access;
        this.innovations = innovations;
        this.regions = regions;
    }

    /** @param section its title; empty for a worksheet without topics
     *  @param since when the first photo came */
    record Line(Label innovation, String formKey, int number, String section, int photos, Instant since, ZoneId zone) {

        public String href() {
            return "/innovations/" + innovation.id() + "/worksheets/" + formKey + "/" + number;
        }
    }

    /** The longest waiting first. */
    List<Line> of(CurrentPerson me) {
        var mine = new HashSet<>(innovations.ofMember(me.id()));
        if (me.event().isEmpty() && me.has(Role.OPERATOR)) {
            mine.addAll(innovations.ofAgencies(me.agencies()));
        }
        var sheets = rows.toType(mine);
        // What is sealed waits for nobody.
        var writable = sheets.stream().map(sheet -> new InnovationId(sheet.innovation())).distinct()
                .filter(id -> access.mayWrite(me, id) && !path.sealed(id)).collect(Collectors.toSet());
        var labels = innovations.labels(writable);
        var photos = rows.photos(sheets.stream().map(PaperSheet::id).toList()).stream().collect(Collectors.groupingBy(PaperPhoto::sheet, Collectors.counting()));
        return sheets.stream().filter(sheet -> writable.contains(new InnovationId(sheet.innovation()))).map(sheet -> line(sheet, labels, photos)).toList();
    }

    private Line line(PaperSheet sheet, Map<InnovationId, Label> labels, Map<UUID, Long> photos) {
        var id = new InnovationId(sheet.innovation());
        var title = reading.form(id, sheet.formKey()).flatMap(form -> form.section(sheet.section()))
                .map(section -> section.title().in(LocaleContextHolder.getLocale())).orElse("");
        return new Line(labels.get(id), sheet.formKey(), sheet.section(), title, photos.getOrDefault(sheet.id(), 0L).intValue(), sheet.firstAt(),
                regions.zone(new RegionId(sheet.region())));
    }
}
