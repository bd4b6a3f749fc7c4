package id.labinov.notification;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.notification.Surroundings.Around;
import id.labinov.people.Person;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fills the texts of a mail in the language of who reads it. */
@Component
class LetterTexts {

    private final MailTexts texts;
    private final MailRendering rendering;
    private final MailServer server;
    private final Preferences preferences;
    private final Regions regions;
    private final Formats formats;
    private final Texts words;
    private final FactWords facts;
    private final List<Compilation> compilations;
    private final List<Enclosure> enclosures;
    private final List<Surroundings> surroundings;

    LetterTexts(MailTexts texts, MailRendering rendering, MailServer server, Preferences preferences, Regions regions, Formats formats, Texts words,
            FactWords facts, List<Compilation> compilations, List<Enclosure> enclosures, List<Surroundings> surroundings) {
        this.texts = texts;
        this.rendering = rendering;
        this.server = server;
        this.preferences = preferences;
        this.regions = regions;
        this.formats = formats;
        this.words = words;
        this.facts = facts;
        this.compilations = compilations;
        this.enclosures = enclosures;
        this.surroundings = surroundings;
    }

    /** @param reader whose address it is
     *  @param person whom it concerns: the same, or somebody without an address
     *  @param region its name */
    record Receiver(String address, Person reader, Person person, String region) {}

    Composed.Letter write(Mail mail, Receiver to, List<Notice> notices, Map<InnovationId, Innovations.Label> labels) {
        var language = preferences.language(to.reader().id());
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return write(mail, to, notices, labels, language);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Composed.Letter write(Mail mail, Receiver to, List<Notice> notices, Map<InnovationId, Innovations.Label> labels, Locale language) {
        var newest = notices.get(0);
        var compilation = compilations.stream().filter(each -> each.writes(mail.kind())).findFirst();
        var label = compilation.isPresent() ? Optional.<Innovations.Label>empty() : newest.innovation().map(labels::get);
        var text = compilation.map(each -> each.of(mail.kind(), mail.region(), mail.person(), notices, language))
                .orElseGet(() -> numbered(texts.of(mail.region(), mail.kind(), language), label));
        var around = surroundings.stream().flatMap(each -> each.of(mail.kind(), mail.region(), to.person().id(), language).stream()).toList();
        var values = compilation.isPresent() ? Map.<String, String>of() : values(to, newest, label);
        var rendered = rendering.render(forSomebody(text, to), values, footer(to, around), to.region(), language);
        return new Composed.Letter(to.address(), to.reader().name(), to.region(), rendered.subject(), rendered.plain(), rendered.html(),
                headers(label, around), enclosures.stream().flatMap(each -> each.of(notices).stream()).toList(), Composer.hasSecret(notices));
    }

    /** The number comes first: so a mailbox keeps what belongs together, whatever the text's author wrote. */
    private static MailText numbered(MailText text, Optional<Innovations.Label> label) {
        return label.filter(known -> !known.number().isBlank()).map(known -> new MailText("[{{number}}] " + text.subject(), text.body())).orElse(text);
    }

    private MailText forSomebody(MailText text, Receiver to) {
        return to.reader().id().equals(to.person().id()) ? text : new MailText(text.subject(),
                words.get("notification.mail.for", MailRendering.escaped(to.person().name())).replace("{{", "{ {") + "\n\n" + text.body());
    }

    private String footer(Receiver to, List<Around> around) {
        return Stream.concat(Stream.of(words.get("notification.mail.footer", MailRendering.escaped(to.region()))), around.stream().map(Around::footer))
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    Map<String, String> values(Receiver to, Notice notice, Optional<Innovations.Label> label) {
        var values = new HashMap<>(facts.of(notice.facts(), notice.region(), server::address));
        values.put("name", to.person().name());
        values.put("innovation", label.map(Innovations.Label::name).orElse(""));
        values.put("number", label.map(Innovations.Label::number).orElse(""));
        values.put("due", due(notice, notice.region()));
        values.put("link", server.address(notice.link()));
        values.put("region", to.region());
        return values;
    }

    /** A day ends at 24.00: the instant is the next day's first. */
    private String due(Notice notice, RegionId region) {
        return notice.due().map(due -> formats.date(due.minusMillis(1), regions.zone(region))).orElse("");
    }

    private Map<String, String> headers(Optional<Innovations.Label> label, List<Around> around) {
        var headers = new HashMap<String, String>();
        label.ifPresent(known -> {
            var thread = "<" + known.id() + ".thread@" + server.domain() + ">";
            headers.put("In-Reply-To", thread);
            headers.put("References", thread);
        });
        around.forEach(each -> headers.putAll(each.headers()));
        return headers;
    }
}
