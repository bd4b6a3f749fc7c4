package id.labinov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles, in both languages, and nowhere else. */
class TextsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*[\\w-])\\s*[(}]");
    private static final Pattern SHOWN_ENUM = Pattern.compile("Shown\\s+(?:\\*\\s+)?through\\s+(?:\\*\\s+)?\\{@code ([\\w.-]+)\\.<NAME>}"
            + "(?:(?!\\*/).)*\\*/\\s*(?:@\\w+\\s*)*(?:public )?(?:static )?enum (\\w+)", Pattern.DOTALL);
    private static final List<String> READ_ATTRIBUTES = List.of("placeholder", "title", "alt", "aria-label", "data-confirm", "data-label");

    private static Properties bundle(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<Path, String> files(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toMap(file -> file, TextsTests::content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys() {
        return files(RESOURCES.resolve("messages"), ".properties").values().stream()
                .flatMap(text -> bundle(text).stringPropertyNames().stream()).collect(Collectors.toSet());
    }

    static List<String> differences(Properties indonesian, Properties english) {
        var different = new TreeSet<>(indonesian.stringPropertyNames());
        different.addAll(english.stringPropertyNames());
        different.removeIf(key -> !indonesian.getProperty(key, "").isBlank() && !english.getProperty(key, "").isBlank());
        return List.copyOf(different);
    }

    static List<String> unknownKeys(String template, Set<String> known) {
        return TEMPLATE_KEY.matcher(withoutComments(template)).results().map(found -> found.group(1)).filter(key -> !known.contains(key)).distinct().toList();
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<!--.*?-->", "");
    }

    static List<String> literalText(String template) {
        var page = Jsoup.parse(withoutComments(template));
        var literal = new ArrayList<String>();
        for (var tag : page.getAllElements()) {
            READ_ATTRIBUTES.stream().filter(name -> isReadable(tag.attr(name))).forEach(name -> literal.add(tag.attr(name)));
            if (!isReplaced(tag)) {
                tag.textNodes().stream().map(TextNode::text).filter(TextsTests::isReadable).forEach(literal::add);
            }
        }
        return literal;
    }

    private static boolean isReplaced(Element tag) {
        return Stream.of("script", "style").anyMatch(tag.tagName()::equals)
                || Stream.of("th:text", "th:utext", "th:replace").anyMatch(tag::hasAttr);
    }

    private static boolean isReadable(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    static List<String> unknownConstants(String source, String packageName, Set<String> known) throws ClassNotFoundException {
        var unknown = new ArrayList<String>();
        var outer = Pattern.compile("(?:class|record|interface|enum) (\\w+)").matcher(source.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", ""));
        for (var found : SHOWN_ENUM.matcher(source).results().toList()) {
            outer.reset().find();
            var name = outer.group(1).equals(found.group(2)) ? outer.group(1) : outer.group(1) + "$" + found.group(2);
            for (var constant : Class.forName(packageName + "." + name).getEnumConstants()) {
                var key = found.group(1) + "." + ((Enum<?>) constant).name();
                if (!known.contains(key)) {
                    unknown.add(key);
                }
            }
        }
        return unknown;
    }

    private static void assertNothing(Map<Path, List<String>> found) {
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    private static Map<Path, List<String>> inTemplates(Function<String, List<String>> check) {
        return files(RESOURCES.resolve("templates"), ".html").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> check.apply(file.getValue())));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var english = files(RESOURCES.resolve("messages"), "_en.properties");
        var indonesian = files(RESOURCES.resolve("messages"), ".properties");
        indonesian.keySet().removeAll(english.keySet());

        var found = indonesian.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> differences(bundle(file.getValue()),
                bundle(english.getOrDefault(Path.of(file.getKey().toString().replace(".properties", "_en.properties")), "")))));

        assertNothing(found);
    }

    @Test
    void everyTextOfATemplateExists() {
        var known = keys();

        assertNothing(inTemplates(template -> unknownKeys(template, known)));
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() {
        assertNothing(inTemplates(TextsTests::literalText));
    }

    @Test
    void everyShownConstantHasAText() throws ClassNotFoundException {
        var known = keys();
        var unknown = new ArrayList<String>();
        for (var file : files(SOURCES, ".java").entrySet()) {
            var packageName = SOURCES.relativize(file.getKey().getParent()).toString().replace('/', '.').replace('\\', '.');
            unknown.addAll(unknownConstants(file.getValue(), packageName, known));
        }

        assertThat(unknown).isEmpty();
    }

    /** Keys in Java are written whole, so that they can be found: three parts at least, the first a module's. */
    @Test
    void everyTextNamedInJavaExists() {
        var known = keys();
        var modules = known.stream().map(key -> key.substring(0, key.indexOf('.'))).distinct().collect(Collectors.joining("|"));
        var literal = Pattern.compile("\"((?:" + modules + ")(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*){2,})\"");

        var unknown = files(SOURCES, ".java").values().stream().flatMap(source -> literal.matcher(source).results().map(found -> found.group(1)))
                .filter(key -> !known.contains(key)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    /** Thymeleaf replaces before it asks: a condition on the same tag is never heard. */
    @Test
    void conditionStandsAroundWhatIsReplaced() {
        var deaf = Pattern.compile("<[^>]*th:(?:if|unless)=\"[^\"]*\"[^>]*th:replace=[^>]*>");

        assertNothing(inTemplates(template -> deaf.matcher(withoutComments(template)).results().map(found -> found.group()).toList()));
    }

    /** Acts on the path get their words in the view that brings them into the audit. */
    @Test
    void everyActOnThePathHasAText() {
        var view = content(RESOURCES.resolve("db/migration/V048__audit_trail.sql"));
        var acts = Pattern.compile("'([A-Z]\\w+)'").matcher(view).results().map(found -> "audit.action.path-" + found.group(1).toLowerCase()).distinct().toList();

        assertThat(acts).hasSize(9);
        assertThat(keys()).containsAll(acts);
    }

    /** In classes that write the audit, every word with a hyphen is the name of an act. */
    @Test
    void everyActOfTheAuditHasAText() {
        var known = keys();
        var act = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

        var unknown = files(SOURCES, ".java").values().stream().filter(source -> source.contains("Audit audit"))
                .flatMap(source -> act.matcher(source).results().map(found -> "audit.action." + found.group(1)))
                .filter(key -> !known.contains(key)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void checksFindWhatBreaksThem() throws ClassNotFoundException {
        assertThat(differences(bundle("a=1\nb=2\nd=4"), bundle("a=1\nc=3\nd="))).containsExactly("b", "c", "d");
        assertThat(unknownKeys("<p th:text=\"#{a.b}\"></p><p th:text=\"#{a.c(1)}\"></p><p th:text=\"#{${x}}\"></p>", Set.of("a.b"))).containsExactly("a.c");
        assertThat(literalText("<p>Simpan</p><b th:text=\"#{a}\">contoh</b><input placeholder=\"Nama\"><i>·</i><!-- why -->"))
                .containsExactly("Simpan", "Nama");
        assertThat(unknownConstants("/** Shown through {@code web.sheet.<NAME>}. */\npublic enum SheetFormat { }", "id.labinov.web",
                Set.of("web.sheet.CSV"))).containsExactly("web.sheet.XLSX");
    }
}
