package id.labinov.notification;

import com.samskivert.mustache.Mustache;
import id.labinov.innovation.Innovations;
import id.labinov.notification.LetterTexts.Receiver;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mail as it would be now: with what the newest notice of its kind in the region tells, as if it went to who looks at it. */
@Component
class TextPreview {

    private static final Parser MARKDOWN = Parser.builder().build();
    /** Without the styles of a mail, which the content policy of pages refuses. */
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final JdbcClient jdbc;
    private final LetterTexts letters;
    private final MailRendering rendering;
    private final MailServer server;
    private final Innovations innovations;
    private final Regions regions;
    private final People people;
    private final Texts texts;

    TextPreview(JdbcClient jdbc, LetterTexts letters, MailRendering rendering, MailServer server, Innovations innovations,
            Regions regions, People people, Texts texts) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.rendering = rendering;
        this.server = server;
        this.innovations = innovations;
        this.regions = regions;
        this.people = people;
        this.texts = texts;
    }

    /** @param html the text only, without the frame of a mail
     *  @param real whether there was a notice to take the data from */
    record Preview(String subject, String html, String plain, boolean real) {}

    /** @param text that {@link TextRules} found good */
    Preview of(TextPlace place, MailText text, CurrentPerson me) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(place.language());
        try {
            var notice = newest(place);
            var region = regions.find(place.region()).map(Region::name).orElseThrow(NotFound::new);
            var values = notice.map(found -> told(place, found, me, region)).orElseGet(() -> madeUp(place, me.name(), region));
            var rendered = rendering.render(text, values, "", region, place.language());
            return new Preview(rendered.subject(), html(text.body(), values), rendered.plain(), notice.isPresent());
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Ids grow with time; a kind that is rarer than that is made up rather than looked for in all rows. */
    private Optional<Notice> newest(TextPlace place) {
        return jdbc.sql("select id, region, person, kind, innovation, task, facts, cast(null as varchar(1)) as secrets, link, due, at, not_before, delivery, mail, read_at "
                + "from (select * from notice order by id desc fetch first 20000 rows only) n where region = ? and kind = ? order by id desc "
                + "fetch first 1 rows only").params(place.region().value(), place.kind()).query(NoticeRows.Raw.class).optional().map(NoticeRows.Raw::notice);
    }

    /** Secrets were not even read. */
    private Map<String, String> told(TextPlace place, Notice notice, CurrentPerson me, String region) {
        var reader = people.find(me.id()).orElseThrow(NotFound::new);
        var label = notice.innovation().flatMap(innovation -> Optional.ofNullable(innovations.labels(List.of(innovation)).get(innovation)));
        var values = new HashMap<>(letters.values(new Receiver("", reader, reader, region), notice, label));
        TextRules.words(place.entry()).stream().filter(word -> word.startsWith(NewNotice.SECRET)).forEach(word -> values.put(word, marked(word)));
        return values;
    }

    private Map<String, String> madeUp(TextPlace place, String name, String region) {
        var values = new HashMap<String, String>();
        // A secret stands in the address of a link, where its meaning in words would end the link.
        TextRules.words(place.entry()).forEach(word -> values.put(word, marked(word.startsWith(NewNotice.SECRET) ? word
                : texts.find("notification.text.word." + word).orElse(word))));
        values.putAll(Map.of("name", name, "region", region, "link", server.address("/notices")));
        return values;
    }

    private static String marked(String word) {
        return "‹" + word + "›";
    }

    private static String html(String body, Map<String, String> values) {
        var escaped = values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> MailRendering.escaped(value.getValue())));
        var filled = Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true).compile(body).execute(escaped);
        return HTML.render(MARKDOWN.parse(filled));
    }
}
