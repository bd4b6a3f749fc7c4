package id.labinov.innovation;

import id.labinov.audit.Audit;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything of one innovation that the reader may see, as one file that needs no application to read. */
@Component
class DossierArchive {

    private final InnovationAccess access;
    private final FactsChoices choices;
    private final TeamRows teams;
    private final Comments comments;
    private final Files files;
    private final People people;
    private final Regions regions;
    private final ObjectProvider<DossierExport> others;
    private final Audit audit;
    private final Texts texts;
    private final Formats formats;

    DossierArchive(InnovationAccess access, FactsChoices choices, TeamRows teams, Comments comments, Files files, People people,
            Regions regions, ObjectProvider<DossierExport> others, Audit audit, Texts texts, Formats formats) {
        this.access = access;
        this.choices = choices;
        this.teams = teams;
        this.comments = comments;
        this.files = files;
        this.people = people;
        this.regions = regions;
        this.others = others;
        this.audit = audit;
        this.texts = texts;
        this.formats = formats;
    }

    void write(CurrentPerson me, InnovationId id, OutputStream to) throws IOException {
        var innovation = access.mustSee(me, id);
        var zone = regions.zone(innovation.region());
        audit.record("dossier-read-whole", Optional.of(me.id().value()), Optional.of(innovation.region().value()), id.value(), "");
        try (var archive = new ZipArchive(to)) {
            archive.text(texts.get("innovation.archive.facts"), facts(innovation));
            archive.text(texts.get("innovation.archive.team"), team(innovation, zone));
            archive.text(texts.get("innovation.archive.comments"), conversation(me, innovation, zone));
            for (var other : others.stream().sorted(Comparator.comparingInt(DossierExport::order)).toList()) {
                other.add(me, id, archive);
            }
            for (var file : files.list(id)) {
                archive.file(texts.get("innovation.archive.files") + "/" + file.fileName(), entry -> files.read(file, me, entry));
            }
        }
    }

    private String facts(Innovation innovation) {
        return texts.get("innovation.export.number") + ": " + innovation.number() + "\n"
                + choices.shown(FactsForm.of(innovation), innovation.region()).entrySet().stream()
                        .map(fact -> texts.get("innovation.edit." + fact.getKey()) + ": " + fact.getValue()).collect(Collectors.joining("\n"))
                + "\n" + texts.get("innovation.facts.cohorts") + ": " + String.join(", ", choices.cohorts(innovation.id())) + "\n";
    }

    private String team(Innovation innovation, ZoneId zone) {
        var history = teams.history(innovation.id());
        var names = people.names(history.stream().map(TeamRows.Membership::person).distinct().toList());
        return history.stream().map(row -> names.getOrDefault(row.person(), "") + ", " + texts.get("innovation.team-role." + row.role()) + ", "
                + formats.date(row.since(), zone) + " – " + row.until().map(until -> formats.date(until, zone)).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    private String conversation(CurrentPerson me, Innovation innovation, ZoneId zone) {
        return comments.threads(me, innovation).stream().map(thread -> said(thread, "", zone)
                + thread.answers().stream().map(answer -> said(answer, "    ", zone)).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private String said(Comments.Thread thread, String indent, ZoneId zone) {
        return indent + thread.author() + ", " + formats.instant(thread.comment().at(), zone) + ":\n"
                + thread.comment().body().indent(indent.length() + 2);
    }
}
