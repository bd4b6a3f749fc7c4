package id.labinov.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** What a mail's text must be like before it is kept: a fault found here cannot keep a mail from leaving later. */
final class TextRules {

    /** What every text may say; {@link Entry#facts} are the further ones. */
    static final List<String> WORDS = List.of("name", "innovation", "number", "due", "link", "region");
    static final int SUBJECT = 150;
    static final int BODY = 10_000;

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([^{}]*?)\\s*}}");
    private static final Parser MARKDOWN = Parser.builder().build();

    private TextRules() {}

    static List<String> words(Entry<?> entry) {
        return Stream.concat(WORDS.stream(), entry.facts().stream()).distinct().toList();
    }

    /** @param delivered what it must still say: where to go stands in it
     *  @throws InvalidInput with a sentence for each fault */
    static void check(Entry<?> entry, MailText delivered, MailText text) {
        var faults = new ArrayList<FieldMessage>();
        length("subject", text.subject(), SUBJECT, faults);
        length("body", text.body(), BODY, faults);
        if (text.subject().chars().anyMatch(c -> c < ' ')) {
            faults.add(fault("subject", "notification.text.one-line"));
        }
        placeholders("subject", text.subject(), words(entry), faults);
        placeholders("body", text.body(), words(entry), faults);
        if (faults.isEmpty()) {
            needed(delivered.body()).filter(word -> needed(text.body()).noneMatch(word::equals))
                    .forEach(word -> faults.add(fault("body", "notification.text.word-missing", braced(word))));
            markup(text.body(), faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void length(String field, String text, int longest, List<FieldMessage> faults) {
        if (text.isBlank()) {
            faults.add(fault(field, "notification.text.missing"));
        } else if (text.length() > longest) {
            faults.add(fault(field, "notification.text.too-long", longest));
        } else if (text.indexOf('\0') >= 0) {
            faults.add(fault(field, "notification.text.unreadable"));
        }
    }

    /** Three braces, a partial or another delimiter would go round the escaping: they read as unknown words or stray braces. */
    private static void placeholders(String field, String text, List<String> known, List<FieldMessage> faults) {
        var unknown = TAG.matcher(text).results().map(found -> found.group(2)).filter(word -> !known.contains(word)).distinct().toList();
        unknown.forEach(word -> faults.add(fault(field, "notification.text.word-unknown", braced(word))));
        if (TAG.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            faults.add(fault(field, "notification.text.brace"));
        } else if (unknown.isEmpty()) {
            try {
                Mustache.compiler().compile(text);
            } catch (MustacheException unbalanced) {
                faults.add(fault(field, "notification.text.section"));
            }
        }
    }

    private static Stream<String> needed(String body) {
        return TAG.matcher(body).results().filter(found -> found.group(1).isEmpty()).map(found -> found.group(2))
                .filter(word -> word.equals("link") || word.startsWith(NewNotice.SECRET)).distinct();
    }

    private static void markup(String body, List<FieldMessage> faults) {
        var filled = TAG.matcher(body).replaceAll(found -> found.group(1).isEmpty() ? "https://labinov.invalid/" : "");
        var found = new HashSet<String>();
        MARKDOWN.parse(filled).accept(new Forbidden(found));
        found.stream().sorted().forEach(key -> faults.add(fault("body", key)));
    }

    private static FieldMessage fault(String field, String key, Object... arguments) {
        return new FieldMessage(field, key, List.of(arguments));
    }

    static String braced(String word) {
        return "{{" + word + "}}";
    }

    /** What mail programs hold back or warn of: pictures from elsewhere, HTML, addresses that are no page. */
    private static final class Forbidden extends AbstractVisitor {

        private final Set<String> found;

        private Forbidden(Set<String> found) {
            this.found = found;
        }

        @Override
        public void visit(Image image) {
            found.add("notification.text.no-picture");
        }

        @Override
        public void visit(HtmlInline html) {
            found.add("notification.text.no-html");
        }

        @Override
        public void visit(HtmlBlock html) {
            found.add("notification.text.no-html");
        }

        @Override
        public void visit(Link link) {
            if (!link.getDestination().matches("(?i)(https?://|mailto:).+")) {
                found.add("notification.text.bad-link");
            }
            visitChildren(link);
        }
    }
}
