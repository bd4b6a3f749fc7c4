package id.labinov.notification;

import com.samskivert.mustache.Mustache;
import id.labinov.notification.MailTexts.MailText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes of one text with placeholders the subject, the plain and the HTML part of a mail. Placeholders reach names in a map and nothing else; what
 * they bring is text, whatever it looks like. */
@Component
class MailRendering {

    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_SUBJECT = 180;
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final String BUTTON = "display:inline-block;padding:10px 18px;background:#0b5cad;color:#ffffff;text-decoration:none;border-radius:6px";

    private final Mustache.Compiler texts = compiler().escapeHTML(false);
    private final com.samskivert.mustache.Template layout = compiler().escapeHTML(true).compile(layout());
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> style(node, attributes)).build();

    /** What a mail says, three times. */
    record Rendered(String subject, String plain, String html) {}

    /** @param values of the placeholders, as people wrote them; one that is missing is empty
     *  @param footer Markdown without placeholders
     *  @param region its name */
    Rendered render(MailText text, Map<String, String> values, String footer, String region, Locale language) {
        var subject = subject(texts.compile(text.subject()).execute(values));
        var escaped = values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> escaped(value.getValue())));
        var body = read(texts.compile(text.body()).execute(escaped));
        var foot = read(footer);
        return new Rendered(subject, PlainText.of(body) + (footer.isBlank() ? "" : "\n\n-- \n" + PlainText.of(foot)) + "\n",
                layout.execute(Map.of("language", language.getLanguage(), "subject", subject, "region", region, "body", html.render(body),
                        "footer", html.render(foot))));
    }

    /** A subject alone, for lists. */
    String line(String subject, Map<String, String> values) {
        return subject(texts.compile(subject).execute(values));
    }

    /** Text that Markdown takes for nothing but text; its lines stay lines. */
    static String escaped(String value) {
        var lines = cut(value, LONGEST_VALUE).lines().map(line -> SIGN.matcher(clean(line)).replaceAll("\\\\$0")).filter(line -> !line.isEmpty());
        return lines.collect(Collectors.joining("\\\n"));
    }

    private static String subject(String text) {
        return cut(clean(text), LONGEST_SUBJECT);
    }

    /** One line, without signs that steer: a line break in a name must not begin a header. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip().replaceAll(" {2,}", " ");
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private Node read(String text) {
        var document = markdown.parse(text);
        document.accept(new WithoutPictures());
        return document;
    }

    /** A link that is a paragraph of its own is what the reader came for. */
    private static void style(Node node, Map<String, String> attributes) {
        if (node instanceof Link) {
            var alone = node.getParent() instanceof Paragraph && node.getPrevious() == null && node.getNext() == null;
            attributes.put("style", alone ? BUTTON : "color:#0b5cad");
        }
    }

    private static Mustache.Compiler compiler() {
        return Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withCollector(new NamesOnly());
    }

    private static String layout() {
        try {
            return new ClassPathResource("mail/layout.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The library's own collector would also call methods of what it finds. */
    private static final class NamesOnly implements Mustache.Collector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Iterable<?> some ? some.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? (map, key) -> ((Map<?, ?>) map).containsKey(key) ? ((Map<?, ?>) map).get(key) : com.samskivert.mustache.Template.NO_FETCHER_FOUND
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
