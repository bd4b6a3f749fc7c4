package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A list as a sheet, written row by row. The columns are those that the import reads. */
@Component
class ListExport {

    private static final List<String> COLUMNS = List.of("number", "name", "summary", "agency", "leader", "place", "maturity", "registered");

    private final InnovationList list;
    private final Sheets sheets;
    private final Audit audit;
    private final Texts texts;

    ListExport(InnovationList list, Sheets sheets, Audit audit, Texts texts) {
        this.list = list;
        this.sheets = sheets;
        this.audit = audit;
        this.texts = texts;
    }

    void send(CurrentPerson me, ListFilter filter, SheetFormat format, HttpServletResponse response) throws IOException {
        list.regions(me, filter).forEach(region -> audit.record("list-downloaded", Optional.of(me.id().value()), Optional.of(region), me.id().value(), format.name()));
        sheets.send(format, response, texts.get("innovation.export.file"),
                COLUMNS.stream().map(column -> texts.get("innovation.export." + column)).toList(), list.all(me, filter).map(this::cells).iterator());
    }

    private List<String> cells(InnovationList.Row row) {
        return List.of(row.number(), row.name(), row.summary(), row.agency(), row.leader(), row.whereabout().place(), texts.get("innovation.maturity." + row.maturity()),
                row.registered().toString());
    }
}
