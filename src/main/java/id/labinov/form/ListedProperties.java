package id.labinov.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a form file may say: the agreed subset of Camunda Forms, and what Modeler writes beside it. */
final class ListedProperties {

    static final Set<String> TOP = Set.of("components", "type", "id", "executionPlatform", "executionPlatformVersion", "exporter",
            "schemaVersion", "versionTag");
    static final Set<String> CUSTOM = Set.of("needed", "labelEn", "helpEn", "example", "exampleEn", "minWords", "maxWords",
            "options", "worksheet", "valueLabelsEn", "minRows");
    static final Set<String> OPTION_SOURCES = Set.of("return-reasons", "worksheet-fields");

    private static final Set<String> COMMON = Set.of("type", "id", "layout", "conditional", "properties");
    private static final Set<String> INPUT = Set.of("key", "label", "description", "validate");
    private static final Map<String, Set<String>> OF_TYPE = Map.ofEntries(
            Map.entry("textfield", Set.of("appearance")), Map.entry("textarea", Set.of()),
            Map.entry("number", Set.of("appearance", "decimalDigits", "increment")),
            Map.entry("datetime", Set.of("subtype", "dateLabel", "timeLabel", "use24h", "timeInterval", "timeSerializingFormat")),
            Map.entry("select", Set.of("values", "searchable")), Map.entry("radio", Set.of("values")),
            Map.entry("checkbox", Set.of()), Map.entry("checklist", Set.of("values")), Map.entry("taglist", Set.of("values")),
            Map.entry("filepicker", Set.of("multiple", "accept")),
            Map.entry("text", Set.of("text")),
            Map.entry("group", Set.of("label", "description", "showOutline", "verticalAlignment", "components")),
            Map.entry("dynamiclist", Set.of("label", "description", "path", "isRepeating", "allowAddRemove", "defaultRepetitions",
                    "nonCollapsedItems", "disableCollapse", "showOutline", "verticalAlignment", "components")));
    private static final Set<String> NO_INPUT = Set.of("text", "group", "dynamiclist");
    private static final Set<String> TEXT_RULES = Set.of("required", "minLength", "maxLength", "pattern", "validationType");
    private static final Map<String, Set<String>> RULES = Map.of("textfield", TEXT_RULES, "textarea", TEXT_RULES,
            "number", Set.of("required", "min", "max"));

    private ListedProperties() {}

    static boolean knows(String type) {
        return OF_TYPE.containsKey(type);
    }

    static Set<String> of(String type) {
        var listed = new HashSet<>(COMMON);
        listed.addAll(OF_TYPE.get(type));
        if (!NO_INPUT.contains(type)) {
            listed.addAll(INPUT);
        }
        return listed;
    }

    static Set<String> rules(String type) {
        return RULES.getOrDefault(type, Set.of("required"));
    }
}
