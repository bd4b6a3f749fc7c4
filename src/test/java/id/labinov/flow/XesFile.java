package id.labinov.flow;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XES as strictly as the strictest tools: what stands in a wrong place, twice, or without zone or scope is an error. */
final class XesFile {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final Map<String, List<String>> CHILDREN = Map.of("log", List.of("extension", "global", "classifier", "string", "date", "trace"),
            "global", List.of("string", "date"), "trace", List.of("string", "event"), "event", List.of("string", "date", "int"));
    private static final List<String> ORDER = List.of("extension", "global", "classifier", "string", "trace");

    private final Map<String, String> log = new LinkedHashMap<>();
    private final List<Map<String, String>> traces = new ArrayList<>();
    private final List<List<Map<String, String>>> events = new ArrayList<>();
    private final Map<String, Map<String, String>> globals = new LinkedHashMap<>();
    private final Map<String, String> extensions = new LinkedHashMap<>();
    private final Map<String, String> classifiers = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private Map<String, String> current = log;
    private String place = "extension";

    private XesFile() {}

    static XesFile read(byte[] content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content), "UTF-8");
        var file = new XesFile();
        for (; xml.hasNext(); xml.next()) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                file.begin(xml);
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                file.open.pop();
            }
        }
        return file;
    }

    Map<String, String> log() {
        return log;
    }

    List<Map<String, String>> traces() {
        return traces;
    }

    /** Of one trace, in the order of the file. */
    List<Map<String, String>> events(String name) {
        return events.get(traces.stream().map(trace -> trace.get("concept:name")).toList().indexOf(name));
    }

    List<Map<String, String>> events() {
        return events.stream().flatMap(List::stream).toList();
    }

    Map<String, Map<String, String>> globals() {
        return globals;
    }

    Map<String, String> extensions() {
        return extensions;
    }

    Map<String, String> classifiers() {
        return classifiers;
    }

    Map<String, Long> transitions() {
        return events().stream().collect(Collectors.groupingBy(event -> event.get("lifecycle:transition"), Collectors.counting()));
    }

    /** What a reader of start and complete makes of it.
     * @param name of the tasks; an empty text for all
     * @param instance whether it pairs on concept:instance, or else in the order of the file */
    List<Duration> intervals(String name, boolean instance) {
        var found = new ArrayList<Duration>();
        for (var trace : events) {
            var begun = new HashMap<String, Deque<OffsetDateTime>>();
            for (var event : trace) {
                var task = event.get("concept:name") + (instance ? event.get("concept:instance") : "");
                var at = OffsetDateTime.parse(event.get("time:timestamp"));
                if (event.get("lifecycle:transition").equals("start")) {
                    begun.computeIfAbsent(task, key -> new ArrayDeque<>()).add(at);
                } else if (event.get("lifecycle:transition").equals("complete") && event.get("concept:name").startsWith(name)) {
                    Optional.ofNullable(begun.get(task)).map(Deque::poll).ifPresent(start -> found.add(Duration.between(start, at)));
                }
            }
        }
        return found;
    }

    private void begin(XMLStreamReader xml) {
        var name = xml.getLocalName();
        must(NAMESPACE.equals(xml.getNamespaceURI()), name + " in another namespace");
        must(open.isEmpty() ? name.equals("log") : CHILDREN.getOrDefault(open.peek(), List.of()).contains(name), name + " inside " + open.peek());
        if (open.size() == 1) {
            inOrder(name.equals("date") ? "string" : name);
        }
        switch (name) {
            case "log" -> must("1849-2016".equals(of(xml, "xes.version")) && "nested-attributes".equals(of(xml, "xes.features")), "version of the log");
            case "extension" -> must(extensions.put(of(xml, "prefix"), of(xml, "uri")) == null, "extension twice");
            case "classifier" -> classifiers.put(of(xml, "name"), of(xml, "keys"));
            case "global" -> globals.put(of(xml, "scope"), current = new LinkedHashMap<>());
            case "trace" -> trace();
            case "event" -> events.get(events.size() - 1).add(current = new LinkedHashMap<>());
            default -> attribute(xml, name);
        }
        open.push(name);
    }

    private void trace() {
        traces.add(current = new LinkedHashMap<>());
        events.add(new ArrayList<>());
    }

    private void attribute(XMLStreamReader xml, String type) {
        var key = of(xml, "key");
        var prefix = key.substring(0, key.indexOf(':'));
        must(prefix.equals("lab") || extensions.containsKey(prefix), "no extension for " + key);
        var value = of(xml, "value");
        if (type.equals("date")) {
            must(value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"), "no date with zone: " + value);
        }
        must((open.size() == 1 ? log : current).put(key, value) == null, key + " twice");
    }

    private void inOrder(String name) {
        must(ORDER.indexOf(name) >= ORDER.indexOf(place), name + " after " + place);
        place = name;
    }

    private static String of(XMLStreamReader xml, String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        must(value != null, xml.getLocalName() + " without " + attribute);
        return value;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
