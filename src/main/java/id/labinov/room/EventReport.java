package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.EventPhotos;
import id.labinov.cohort.LabEvent;
import id.labinov.document.Paper;
import id.labinov.document.Paper.Heading;
import id.labinov.document.Paper.Illustration;
import id.labinov.document.Paper.Kind;
import id.labinov.document.Paper.Paragraph;
import id.labinov.document.Paper.Part;
import id.labinov.document.Paper.Table;
import id.labinov.document.Photo;
import id.labinov.document.Picture;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.room.EventReportReader.Facts;
import id.labinov.room.EventReportReader.Promise;
import id.labinov.room.EventReportReader.Team;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The report of an event on the region's letterhead: numbers, results of each team, what follows, photos. */
@Component
class EventReport {

    /** Sharp in print at the width below. */
    private static final int PHOTO_DOTS = 1200;
    private static final int PHOTO_MILLIMETRES = 110;

    private final EventReportReader reader;
    private final EventPhotos photos;
    private final Regions regions;
    private final Formats formats;
    private final Texts texts;

    EventReport(EventReportReader reader, EventPhotos photos, Regions regions, Formats formats, Texts texts) {
        this.reader = reader;
        this.photos = photos;
        this.regions = regions;
        this.formats = formats;
        this.texts = texts;
    }

    Paper of(CurrentPerson me, Cohort cohort, LabEvent event) {
        var facts = reader.of(me, cohort, event);
        var region = regions.find(cohort.region()).orElseThrow();
        var parts = new ArrayList<Part>();
        if (cohort.practice()) {
            parts.add(Paragraph.of(texts.get("room.report.practice")));
        }
        parts.add(Paragraph.of(occasion(cohort, event)));
        parts.add(numbers(facts));
        parts.add(results(facts));
        parts.addAll(followUp(facts, region.zone()));
        parts.addAll(pictures(event));
        return new Paper(Kind.LETTER, LocaleContextHolder.getLocale(), Paper.lines(region.letterhead().isBlank() ? region.name() : region.letterhead()), Optional.empty(),
                texts.get("room.report.title", event.name()), parts);
    }

    private String occasion(Cohort cohort, LabEvent event) {
        var days = event.days().size() == 1 ? formats.date(event.from()) : formats.date(event.from()) + " – " + formats.date(event.until());
        return Stream.of(cohort.name(), days, texts.get("cohort.mode." + event.mode()), event.place()).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private Table numbers(Facts facts) {
        var rows = new ArrayList<List<String>>();
        rows.add(line("teams", facts.running()));
        rows.add(line("ready", facts.ready()));
        rows.add(line("participants", facts.participants()));
        facts.present().forEach((day, came) -> rows.add(List.of(texts.get("room.report.present", formats.date(day)), String.valueOf(came))));
        rows.add(line("handed-in", facts.paths().handedIn()));
        rows.add(line("decided", facts.paths().decided()));
        rows.add(line("sent-back", facts.paths().sentBack()));
        rows.add(line("asked", facts.help().asked()));
        rows.add(line("answered", facts.help().answered()));
        rows.add(line("advanced", facts.acts().advanced()));
        rows.add(line("undone", facts.acts().undone()));
        return new Table(texts.get("room.report.numbers"), List.of(texts.get("room.report.what"), texts.get("room.report.count")), rows, List.of(5, 1));
    }

    private List<String> line(String what, long count) {
        return List.of(texts.get("room.report." + what), String.valueOf(count));
    }

    private Table results(Facts facts) {
        var heading = Stream.of("innovation", "agency", "before", "after", "came", "debts").map(column -> texts.get("room.report." + column)).toList();
        return new Table(texts.get("room.report.results"), heading, facts.teams().stream().map(this::result).toList(), List.of(5, 4, 3, 3, 2, 2));
    }

    private List<String> result(Team team) {
        var row = team.row();
        return List.of(row.number() + " " + row.name(), row.agency(), team.before().map(this::stage).orElse("–"), team.after().map(this::stage).orElseGet(() -> texts.get("room.state.over")),
                texts.get("room.run.present-of", row.present(), row.team()), String.valueOf(row.debts()));
    }

    private String stage(String key) {
        return texts.get("stage." + key + ".name");
    }

    /** What teams owe, what came back, and what they agreed to do. */
    private List<Part> followUp(Facts facts, ZoneId zone) {
        var rows = new ArrayList<List<String>>();
        facts.teams().stream().map(Team::row).filter(row -> row.task().isPresent()).forEach(row -> rows.add(List.of(row.name(), owed(row), "",
                row.due().map(due -> formats.date(due.minusMillis(1), zone)).orElse("–"))));
        var names = facts.teams().stream().collect(Collectors.toMap(team -> team.row().innovation(), team -> team.row().name()));
        facts.promises().stream().map(promise -> promised(promise, names.get(promise.agreed().innovation()))).forEach(rows::add);
        if (rows.isEmpty()) {
            return List.of();
        }
        var heading = Stream.of("innovation", "to-do", "owner", "due").map(column -> texts.get("room.report." + column)).toList();
        return List.of(new Table(texts.get("room.report.follow-up"), heading, rows, List.of(4, 6, 3, 3)));
    }

    private String owed(RoomRow row) {
        var state = row.state().equals("missing") ? texts.get("room.run.missing", row.missing()) : texts.get("room.state." + row.state());
        return texts.get("room.report.worksheet", row.stage().map(this::stage).orElse(""), state);
    }

    private List<String> promised(Promise promise, String innovation) {
        return List.of(innovation, promise.agreed().what(), promise.owner(), formats.date(promise.agreed().due()));
    }

    private List<Part> pictures(LabEvent event) {
        var parts = new ArrayList<Part>();
        for (var photo : photos.of(event.id())) {
            Photo.drawn(photos.read(photo), PHOTO_DOTS).ifPresent(drawn -> parts.add(new Illustration(new Picture(drawn, photo.caption()), PHOTO_MILLIMETRES, photo.caption())));
        }
        if (!parts.isEmpty()) {
            parts.add(0, new Heading(texts.get("cohort.photos.title")));
        }
        return parts;
    }
}
