package id.labinov.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.labinov.form.Field.Need;
import id.labinov.form.FormDefinition.Section;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads form files. Whatever is not understood is refused, naming file and field. */
@Component
class FormParser {

    private static final int MOST_GATE_FIELDS = 3;

    private final Feel feel;

    FormParser(Feel feel) {
        this.feel = feel;
    }

    static String hash(String json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @param file the name without ending; the form's id must be the same
     *  @throws FormNotUnderstood */
    FormDefinition parse(String file, String json) {
        var root = read(file, json);
        mustBeListed(file, root);
        var sections = new ArrayList<Section>();
        var keys = new ArrayList<String>();
        collectKeys(root, keys);
        var parser = new ComponentParser(file, feel, keys);
        var loose = new ArrayList<Field>();
        for (var component : root.path("components")) {
            if (component.path("type").asText().equals("group")) {
                flush(loose, sections);
                sections.add(parser.section(sections.size() + 1, component));
            } else {
                loose.addAll(parser.fields(component, List.of()));
            }
        }
        flush(loose, sections);
        var definition = new FormDefinition(new FormVersion(file, hash(json)), List.copyOf(sections));
        mustBeSound(file, definition);
        return definition;
    }

    private static JsonNode read(String file, String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new FormNotUnderstood(file, "", "no JSON: " + noJson.getOriginalMessage());
        }
    }

    private static void mustBeListed(String file, JsonNode root) {
        root.fieldNames().forEachRemaining(name -> {
            if (!ListedProperties.TOP.contains(name)) {
                throw new FormNotUnderstood(file, "", "property \"" + name + "\" is not listed");
            }
        });
        if (!root.path("schemaVersion").isInt()) {
            throw new FormNotUnderstood(file, "", "schemaVersion is missing");
        }
        if (!file.equals(root.path("id").asText())) {
            throw new FormNotUnderstood(file, "", "its id \"" + root.path("id").asText() + "\" is not the file's name");
        }
    }

    /** Keys may be used before they stand: a condition may speak of a later field. Columns of a list are known too. */
    private static void collectKeys(JsonNode parent, List<String> keys) {
        for (var component : parent.path("components")) {
            for (var name : List.of("key", "path")) {
                if (component.hasNonNull(name)) {
                    keys.add(component.get(name).asText());
                }
            }
            collectKeys(component, keys);
        }
    }

    private static void flush(List<Field> loose, List<Section> sections) {
        if (!loose.isEmpty()) {
            sections.add(new Section(sections.size() + 1, Text.NONE, Text.NONE, List.copyOf(loose)));
            loose.clear();
        }
    }

    private static void mustBeSound(String file, FormDefinition definition) {
        mustBeUnique(file, definition.fields());
        definition.fields().forEach(field -> mustBeUnique(file, field.columns()));
        if (definition.fields().stream().filter(field -> field.need() == Need.GATE).count() > MOST_GATE_FIELDS) {
            throw new FormNotUnderstood(file, "", "more than " + MOST_GATE_FIELDS + " fields are needed for the gate");
        }
    }

    private static void mustBeUnique(String file, List<Field> fields) {
        Set<String> seen = new HashSet<>();
        for (var field : fields) {
            if (field.asks() && !seen.add(field.key())) {
                throw new FormNotUnderstood(file, field.key(), "this key is used twice");
            }
        }
    }
}
