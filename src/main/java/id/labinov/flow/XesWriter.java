package id.labinov.flow;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a log for tools of process mining (IEEE 1849-2016), trace by trace. One tool refuses globals without a scope, another drops dates without
 * a zone, a third pairs parallel tasks wrongly without instances: so all of these stand there. */
final class XesWriter {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final List<List<String>> EXTENSIONS = List.of(List.of("Concept", "concept"), List.of("Time", "time"), List.of("Lifecycle", "lifecycle"),
            List.of("Organizational", "org"));

    private final XMLStreamWriter xml;
    private final ExportScope scope;
    private final ExportNames names;
    private final ExportPersons persons;
    private final Function<String, Optional<String>> label;

    /** @param label what people call a task, by its key */
    XesWriter(OutputStream out, ExportScope scope, ExportNames names, ExportPersons persons, Function<String, Optional<String>> label) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        this.scope = scope;
        this.names = names;
        this.persons = persons;
        this.label = label;
    }

    void begin(List<Integer> processVersions) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open("log", "xes.version", "1849-2016", "xes.features", "nested-attributes", "xmlns", NAMESPACE);
        for (var extension : EXTENSIONS) {
            element("extension", "name", extension.get(0), "prefix", extension.get(1), "uri", NAMESPACE + extension.get(1) + ".xesext");
        }
        global("trace", List.of("concept:name"));
        global("event", List.of("concept:name", "time:timestamp", "lifecycle:transition"));
        element("classifier", "name", "Activity", "keys", "concept:name");
        element("classifier", "name", "Activity and transition", "keys", "concept:name lifecycle:transition");
        string("lifecycle:model", "standard");
        date("lab:asOf", scope.asOf());
        string("lab:timeZone", scope.zone().getId());
        string("lab:processVersions", processVersions.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** A path on which no task was ever created has nothing to tell here. */
    void write(ExportedCase one) throws XMLStreamException {
        var events = XesEvent.of(one);
        if (!events.isEmpty()) {
            open("trace");
            string("concept:name", one.subject().name());
            string("lab:cohort", names.cohort(one.subject()));
            string("lab:unit", names.agency(one.subject().agency()));
            string("lab:category", names.affair(one.subject()));
            string("lab:outcome", outcome(one));
            for (var event : events) {
                write(event, one.subject());
            }
            xml.writeEndElement();
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(XesEvent event, FlowCase subject) throws XMLStreamException {
        open("event");
        string("concept:name", event.task().key());
        string("concept:instance", event.task().id());
        date("time:timestamp", event.at());
        string("lifecycle:transition", event.transition());
        var resource = event.person().flatMap(person -> persons.resource(event.task(), subject.innovation(), person));
        if (resource.isPresent()) {
            string("org:resource", resource.get());
        }
        string("org:role", event.task().role());
        string("lab:label", label.apply(event.task().key()).orElse(event.task().key()));
        string("lab:stage", event.visit().stage());
        element("int", "key", "lab:visit", "value", Integer.toString(event.visit().number()));
        xml.writeEndElement();
    }

    private static String outcome(ExportedCase one) {
        var last = one.last().outcome();
        return last == Outcome.DONE ? "DONE" : last.isWithdrawal() ? "WITHDRAWN" : "OPEN";
    }

    /** What each trace or event has, with a value for readers that make some themselves. */
    private void global(String of, List<String> keys) throws XMLStreamException {
        open("global", "scope", of);
        for (var key : keys) {
            if (key.equals("time:timestamp")) {
                date(key, Instant.EPOCH);
            } else {
                string(key, key.equals("lifecycle:transition") ? "complete" : "UNKNOWN");
            }
        }
        xml.writeEndElement();
    }

    private void date(String key, Instant value) throws XMLStreamException {
        element("date", "key", key, "value", ISO.format(value.atZone(scope.zone())));
    }

    /** Characters that XML has no way to write are left out. */
    private void string(String key, String value) throws XMLStreamException {
        element("string", "key", key, "value", value.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (var at = 0; at < pairs.length; at += 2) {
            xml.writeAttribute(pairs[at], pairs[at + 1]);
        }
    }
}
