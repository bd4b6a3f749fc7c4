package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The declared table and its texts fit each other. */
@ToldPages
class ToldWebTests {

    private static final Set<String> EVERYWHERE = Set.of("name", "innovation", "number", "due", "link", "region");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[#^/]?([\\w.-]+)}}");
    private static final Pattern LINK = Pattern.compile("(?m)^\\[[^\\]]+]\\(\\{\\{(link|secretLink)}}\\)$");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    @Autowired
    private Told told;
    @Autowired
    private MailTexts texts;
    @Autowired
    private MessageSource messages;

    private List<String> kinds() {
        return told.entries().stream().map(Entry::kind).distinct().toList();
    }

    @Test
    void everyKindHasItsTextsInBothLanguagesAndNoTextIsLeftOver() throws IOException {
        var expected = kinds().stream().flatMap(kind -> Stream.of(kind + ".md", kind + "_en.md")).collect(Collectors.toCollection(TreeSet::new));

        // Those of the application: the tests have a text of their own.
        try (var found = Files.list(Path.of("src/main/resources/mail"))) {
            var files = found.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md") && !name.startsWith("digest"))
                    .collect(Collectors.toCollection(TreeSet<String>::new));
            assertThat(files).isEqualTo(expected);
        }
        for (var language : LANGUAGES) {
            for (var kind : kinds()) {
                assertThat(messages.getMessage("notification.kind." + kind, null, language)).isNotBlank();
                assertThat(texts.delivered(kind, language).subject()).isNotBlank();
                assertThat(texts.delivered(kind, language).body()).isNotBlank();
            }
        }
    }

    @Test
    void textsUseOnlyWhatTheirEntriesGiveAndLeadToOnePage() {
        for (var entry : told.entries()) {
            for (var language : LANGUAGES) {
                var text = texts.delivered(entry.kind(), language);
                var used = PLACEHOLDER.matcher(text.subject() + text.body()).results().map(found -> found.group(1)).collect(Collectors.toSet());
                used.removeAll(EVERYWHERE);

                assertThat(entry.facts()).as(entry.kind()).containsAll(used);
                assertThat(LINK.matcher(text.body()).results().count()).as(entry.kind() + " " + language).isOne();
            }
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        for (var kind : kinds()) {
            var indonesian = placeholders(texts.delivered(kind, LANGUAGES.get(0)));
            var english = placeholders(texts.delivered(kind, LANGUAGES.get(1)));

            assertThat(english).as(kind).isEqualTo(indonesian);
        }
    }

    private static Map<String, Long> placeholders(MailTexts.MailText text) {
        return PLACEHOLDER.matcher(text.subject() + text.body()).results().map(found -> found.group()).collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    /** Preferences, texts and previews know kinds, not events. */
    @Test
    void entriesOfOneKindAreDeliveredAndWrittenAlike() {
        told.entries().stream().collect(Collectors.groupingBy(Entry::kind)).forEach((kind, entries) -> {
            assertThat(entries.stream().map(Entry::standard).distinct()).as(kind).hasSize(1);
            assertThat(entries.stream().map(Entry::mandatory).distinct()).as(kind).hasSize(1);
            assertThat(entries.stream().map(Entry::facts).distinct()).as(kind).hasSize(1);
        });
    }

    @Test
    void whatCannotBeTurnedOffLeavesAtOnce() {
        assertThat(told.entries().stream().filter(Entry::mandatory).map(Entry::standard)).containsOnly(Delivery.AT_ONCE);
    }
}
