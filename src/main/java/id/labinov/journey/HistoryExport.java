package id.labinov.journey;

import id.labinov.innovation.DossierExport;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.io.IOException;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The history in the archive of an innovation, as its page shows it. */
@Component
class HistoryExport implements DossierExport {

    private final InnovationAccess dossiers;
    private final History history;
    private final Regions regions;
    private final Formats formats;
    private final Texts texts;

    HistoryExport(InnovationAccess dossiers, History history, Regions regions, Formats formats, Texts texts) {
        this.dossiers = dossiers;
        this.history = history;
        this.regions = regions;
        this.formats = formats;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void add(CurrentPerson me, InnovationId id, Archive archive) throws IOException {
        var innovation = dossiers.mustSee(me, id);
        var zone = regions.zone(innovation.region());
        archive.text(texts.get("journey.history.file"), history.of(me, innovation).stream().map(entry -> line(entry, zone)).collect(Collectors.joining("\n")));
    }

    private String line(History.Entry entry, ZoneId zone) {
        var who = entry.who().isEmpty() ? texts.get("journey.history.system") : entry.who();
        var undone = entry.undone() ? " (" + texts.get("journey.history.undone") + ")" : "";
        var note = entry.note().isEmpty() ? "" : entry.note().indent(2);
        return formats.instant(entry.at(), zone) + "\n" + entry.sentence() + undone + "\n" + who + "\n" + note;
    }
}
