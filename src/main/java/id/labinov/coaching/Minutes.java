package id.labinov.coaching;

import id.labinov.coaching.Findings.Finding;
import id.labinov.coaching.RunPage.Row;
import id.labinov.coaching.RunPage.Run;
import id.labinov.coaching.Visit.Result;
import id.labinov.document.Paper;
import id.labinov.document.Paper.Heading;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Part;
import id.labinov.document.Paper.Table;
import id.labinov.form.ReadViews;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The minutes of a session on the region's letterhead: the same rows and numbers as its page. */
@Component
class Minutes {

    private final RunPage page;
    private final Findings findings;
    private final VisitNotes notes;
    private final ReadViews answers;
    private final Regions regions;
    private final Formats formats;
    private final Texts texts;

    Minutes(RunPage page, Findings findings, VisitNotes notes, ReadViews answers, Regions regions, Formats formats, Texts texts) {
        this.page = page;
        this.findings = findings;
        this.notes = notes;
        this.answers = answers;
        this.regions = regions;
        this.formats = formats;
        this.texts = texts;
    }

    Paper of(CoachingSession session, CurrentPerson me) {
        var run = page.of(session, me);
        var parts = new ArrayList<Part>();
        parts.add(Paragraph.of(facts(run)));
        parts.add(Paragraph.of(numbers(run)));
        parts.add(table(run));
        Stream.concat(run.open().stream(), run.seen().stream()).forEach(row -> parts.addAll(said(row)));
        var region = regions.find(session.region()).orElseThrow();
        return new Paper(Kind.LETTER, LocaleContextHolder.getLocale(), Paper.lines(region.letterhead().isBlank() ? region.name() : region.letterhead()), Optional.empty(),
                texts.get("coaching.minutes.title", session.title()), parts);
    }

    private String facts(Run run) {
        var session = run.session();
        var times = texts.get("coaching.session.times", formats.clock(session.startsAt(), run.zone()), formats.time(session.endsAt(), run.zone()));
        var place = session.place().isBlank() ? "" : "\n" + texts.get("coaching.mode." + session.mode()) + ": " + session.place();
        return formats.date(session.startsAt(), run.zone()) + ", " + times + place + "\n" + texts.get("coaching.session.coaches") + ": " + run.coaches();
    }

    private String numbers(Run run) {
        return texts.get("coaching.minutes.numbers", count(run, Result.READY) + count(run, Result.REVISE), count(run, Result.READY), count(run, Result.REVISE),
                count(run, Result.ABSENT), run.queue().size() + run.open().size());
    }

    private static long count(Run run, Result result) {
        return run.seen().stream().filter(row -> row.visit().flatMap(Visit::result).filter(result::equals).isPresent()).count();
    }

    private Table table(Run run) {
        var heading = Stream.of("time", "innovation", "agency", "coach", "result").map(column -> texts.get("coaching.minutes." + column)).toList();
        var rows = Stream.of(run.seen(), run.open(), run.queue()).flatMap(List::stream).map(row -> List.of(
                row.visit().map(visit -> formats.clock(visit.calledAt(), run.zone())).orElse("–"), row.innovation().number() + " " + row.innovation().name(),
                row.agency(), row.coach(), result(row))).toList();
        return new Table(texts.get("coaching.minutes.table"), heading, rows, List.of(2, 6, 4, 4, 3));
    }

    private String result(Row row) {
        return row.visit().map(visit -> visit.result().map(result -> texts.get("coaching.result." + result)).orElseGet(() -> texts.get("coaching.booking.CALLED")))
                .orElseGet(() -> texts.get("coaching.booking." + row.booking().state()));
    }

    /** What was found and said to one team; nothing where nothing was. */
    private List<Part> said(Row row) {
        var visit = row.visit().orElseThrow();
        var note = notes.text(visit);
        var found = findings.of(visit.id());
        if (note.isBlank() && found.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(List.of(new Heading(row.innovation().name())));
        found.forEach(finding -> parts.add(Paragraph.of(question(visit, finding) + ": " + finding.body())));
        if (!note.isBlank()) {
            parts.add(Paragraph.of(note));
        }
        return parts;
    }

    private String question(Visit visit, Finding finding) {
        return answers.worksheet(visit.innovation(), finding.formKey(), OptionalInt.empty()).stream().flatMap(view -> view.topics().stream())
                .flatMap(topic -> topic.lines().stream()).filter(line -> line.id().equals(finding.field())).findFirst()
                .map(line -> texts.get("task." + finding.formKey() + ".title") + ", " + line.label()).orElseGet(() -> texts.get("task." + finding.formKey() + ".title"));
    }
}
