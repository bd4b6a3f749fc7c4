package id.labinov.notification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The text of a digest: by innovation, what has a deadline on top, then the newest first; what reads the same stands there once. */
@Component
class DigestCompilation implements Compilation {

    /** Some programs cut longer mails; the rest is in the application. */
    private static final int MOST = 100;
    private static final Comparator<Line> ORDER = comparing((Line line) -> line.notice().due().orElse(Instant.MAX))
            .thenComparing(line -> line.notice().at(), reverseOrder());

    private final MailTexts mails;
    private final MailRendering rendering;
    private final MailServer server;
    /** Asked late: it asks for all compilations itself. */
    private final ObjectProvider<LetterTexts> letters;
    private final People people;
    private final Regions regions;
    private final Innovations innovations;
    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    DigestCompilation(MailTexts mails, MailRendering rendering, MailServer server, ObjectProvider<LetterTexts> letters, People people, Regions regions,
            Innovations innovations, Texts texts, Formats formats, Clock clock) {
        this.mails = mails;
        this.rendering = rendering;
        this.server = server;
        this.letters = letters;
        this.people = people;
        this.regions = regions;
        this.innovations = innovations;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param words what the subject of a mail of its own says */
    private record Line(Notice notice, String words) {}

    @Override
    public boolean writes(String kind) {
        return kind.equals(Kinds.DIGEST);
    }

    @Override
    public MailText of(String kind, RegionId region, PersonId reader, List<Notice> notices, Locale language) {
        var home = regions.find(region).orElseThrow(NotFound::new);
        var labels = innovations.labels(notices.stream().flatMap(notice -> notice.innovation().stream()).distinct().toList());
        var person = people.find(reader).orElseThrow(NotFound::new);
        var to = new LetterTexts.Receiver("", person, person, home.name());
        var lines = new LinkedHashMap<String, Line>();
        notices.stream().map(notice -> new Line(notice, words(notice, to, labels, language))).sorted(ORDER)
                .forEach(line -> lines.putIfAbsent(line.notice().link() + " " + line.words(), line));
        var groups = lines.values().stream().limit(MOST).collect(Collectors.groupingBy(line -> line.notice().innovation(), LinkedHashMap::new, Collectors.toList()));
        var body = groups.entrySet().stream().sorted(comparing(group -> group.getValue().get(0), ORDER))
                .map(group -> heading(group.getKey().map(labels::get)) + "\n\n" + group.getValue().stream().map(this::item).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        var day = formats.date(clock.instant(), home.zone());
        return new MailText(texts.get("notification.digest.subject", day, lines.size()), greeting(person.name()) + "\n\n" + body + "\n\n" + rest(lines.size() - MOST));
    }

    private String greeting(String name) {
        return texts.get("notification.digest.greeting", MailRendering.escaped(name)) + "\n\n" + texts.get("notification.digest.meaning");
    }

    private String rest(int more) {
        var link = texts.get("notification.digest.open", server.address("/notices"));
        return more > 0 ? texts.get("notification.digest.more", more) + "\n\n" + link : link;
    }

    private String words(Notice notice, LetterTexts.Receiver to, Map<InnovationId, Innovations.Label> labels, Locale language) {
        var values = letters.getObject().values(to, notice, notice.innovation().map(labels::get));
        return rendering.line(mails.of(notice.region(), notice.kind(), language).subject(), values);
    }

    private String heading(Optional<Innovations.Label> label) {
        return "### " + label.map(known -> "[" + MailRendering.escaped((known.number() + " " + known.name()).strip()) + "]("
                + server.address("/innovations/" + known.id()) + ")").orElseGet(() -> texts.get("notification.digest.others"));
    }

    /** A day ends at 24.00: the instant is the next day's first. */
    private String item(Line line) {
        var notice = line.notice();
        var zone = regions.zone(notice.region());
        var link = "[" + MailRendering.escaped(line.words()) + "](" + server.address(notice.link()) + ")";
        return "- " + notice.due().map(due -> due.isAfter(clock.instant())
                        ? texts.get("notification.digest.due", formats.date(due.minusMillis(1), zone), link)
                        : texts.get("notification.digest.overdue", formats.date(due.minusMillis(1), zone), link))
                .orElseGet(() -> texts.get("notification.digest.line", formats.date(notice.at(), zone), link));
    }
}
