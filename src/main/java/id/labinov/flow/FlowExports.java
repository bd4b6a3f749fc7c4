package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.Innovations;
import id.labinov.people.Agencies;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Refused;
import id.labinov.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Writes logs for other tools, path by path. Another kind of file (OCEL) is one more branch of {@link #write}. */
@Component
class FlowExports {

    static final String REAL_IDS = "REAL_IDS";

    private final ExportReader reader;
    private final ExportKey key;
    private final FlowExportAccess access;
    private final Cohorts cohorts;
    private final Agencies agencies;
    private final Innovations innovations;
    private final Regions regions;
    private final OfficeCalendars calendars;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    FlowExports(ExportReader reader, ExportKey key, FlowExportAccess access, Cohorts cohorts, Agencies agencies, Innovations innovations, Regions regions,
            OfficeCalendars calendars, Audit audit, Texts texts, Clock clock) {
        this.reader = reader;
        this.key = key;
        this.access = access;
        this.cohorts = cohorts;
        this.agencies = agencies;
        this.innovations = innovations;
        this.regions = regions;
        this.calendars = calendars;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Takes down who fetched what, before the first row leaves.
     * @throws Refused if ids of people are asked for without the right */
    ExportPersons allowed(CurrentPerson me, ExportSubject subject, ExportFormat format, boolean realIds) {
        if (realIds && !access.mayKnowPeople(me, subject.region())) {
            throw new Refused("flow.export.no-real-ids");
        }
        audit.record("flow-exported", Optional.of(me.id().value()), Optional.of(subject.region().value()), subject.id(),
                format.name() + (realIds ? " " + REAL_IDS : ""));
        return realIds ? new KnownPersons(access.own(me), key.pseudonyms()) : key.pseudonyms();
    }

    ExportScope scope(ExportSubject subject) {
        return new ExportScope(subject.region(), subject.cohort().map(Cohort::id), Instant.now(clock), regions.zone(subject.region()));
    }

    void write(ExportScope scope, ExportFormat format, ExportPersons persons, OutputStream out) throws IOException {
        var names = new ExportNames(cohorts, agencies, innovations);
        switch (format) {
            case EVENTS -> events(scope, names, persons, out);
            case TASKS -> tasks(scope, TaskSheet.Style.PLAIN, out);
            case TASKS_EXCEL -> tasks(scope, TaskSheet.Style.EXCEL, out);
            case XES -> xes(scope, names, persons, out);
        }
    }

    private void events(ExportScope scope, ExportNames names, ExportPersons persons, OutputStream out) throws IOException {
        var text = text(out);
        var events = new CaseEvents(EventWriter.begin(text, CaseEvents.FURTHER), names, persons);
        reader.read(scope, cases -> {
            names.learn(cases);
            for (var one : cases) {
                events.write(one);
            }
        });
        text.flush();
    }

    private void tasks(ExportScope scope, TaskSheet.Style style, OutputStream out) throws IOException {
        var text = text(out);
        var sheet = new TaskSheet(text, style, scope, calendars.of(scope.region()));
        sheet.begin();
        reader.read(scope, cases -> {
            for (var one : cases) {
                sheet.write(one);
            }
        });
        text.flush();
    }

    private void xes(ExportScope scope, ExportNames names, ExportPersons persons, OutputStream out) throws IOException {
        try {
            var xes = new XesWriter(out, scope, names, persons, task -> texts.find("task." + task + ".title"));
            xes.begin(reader.processVersions(scope));
            reader.read(scope, cases -> {
                names.learn(cases);
                traces(xes, cases);
            });
            xes.end();
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
    }

    private static void traces(XesWriter xes, Iterable<ExportedCase> cases) throws IOException {
        try {
            for (var one : cases) {
                xes.write(one);
            }
        } catch (XMLStreamException unwritten) {
            throw new IOException(unwritten);
        }
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
