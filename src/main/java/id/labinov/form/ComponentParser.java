package id.labinov.form;

import static id.labinov.form.Components.name;
import static id.labinov.form.Components.type;

import com.fasterxml.jackson.databind.JsonNode;
import id.labinov.form.Field.Kind;
import id.labinov.form.Field.Need;
import id.labinov.form.FormDefinition.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the components of one form file. */
class ComponentParser {

    private final String file;
    private final ConditionParser conditions;

    ComponentParser(String file, Feel feel, List<String> keys) {
        this.file = file;
        this.conditions = new ConditionParser(file, feel, keys);
    }

    Section section(int number, JsonNode group) {
        Components.mustBeListed(file, group);
        var hides = conditions.around(group, List.of());
        return new Section(number, label(group, "label"), text(group, "description", "helpEn"), children(group, hides));
    }

    /** One component; a group inside a group gives its heading and its fields. */
    List<Field> fields(JsonNode component, List<Condition> around) {
        Components.mustBeListed(file, component);
        var hides = conditions.around(component, around);
        if (!type(component).equals("group")) {
            return List.of(field(component, hides));
        }
        var all = new ArrayList<Field>();
        if (component.hasNonNull("label")) {
            all.add(explanation(new Text("### " + component.get("label").asText(), english(component, "labelEn", "### ")), hides));
        }
        all.addAll(children(component, hides));
        return all;
    }

    private List<Field> children(JsonNode parent, List<Condition> conditions) {
        var all = new ArrayList<Field>();
        parent.path("components").forEach(child -> all.addAll(fields(child, conditions)));
        return List.copyOf(all);
    }

    private Field field(JsonNode component, List<Condition> conditions) {
        var type = type(component);
        if (type.equals("text")) {
            return explanation(label(component, "text"), conditions);
        }
        var rules = new RuleParser(file, component);
        var source = Optional.ofNullable(component.path("properties").path("options").textValue());
        source.filter(name -> !ListedProperties.OPTION_SOURCES.contains(name)).ifPresent(name -> {
            throw new FormNotUnderstood(file, name(component), "no source of options is named \"" + name + "\"");
        });
        return new Field(key(component), kind(component), label(component, labelProperty(component)),
                text(component, "description", "helpEn"), example(component), need(component), rules.rules(), conditions,
                rules.options(source.isPresent()), source,
                Optional.ofNullable(component.path("properties").path("worksheet").textValue()), columns(component));
    }

    private List<Field> columns(JsonNode component) {
        if (!type(component).equals("dynamiclist")) {
            return List.of();
        }
        var columns = children(component, List.of());
        var bad = columns.stream().filter(column -> column.kind() == Kind.LIST || column.kind() == Kind.FILES).findFirst();
        bad.ifPresent(column -> {
            throw new FormNotUnderstood(file, column.key(), "a list's row holds no lists and no files");
        });
        return columns;
    }

    private static Field explanation(Text text, List<Condition> conditions) {
        return new Field("", Kind.TEXT, text, Text.NONE, Text.NONE, Need.OPTIONAL, RuleParser.NONE, conditions, List.of(),
                Optional.empty(), Optional.empty(), List.of());
    }

    private String key(JsonNode component) {
        var key = component.path(type(component).equals("dynamiclist") ? "path" : "key").asText("");
        if (!key.matches("[a-z][A-Za-z0-9]{0,60}")) {
            throw new FormNotUnderstood(file, name(component), "its key \"" + key + "\" is not camelCase");
        }
        return key;
    }

    private Kind kind(JsonNode component) {
        return switch (type(component)) {
            case "dynamiclist" -> Kind.LIST;
            case "filepicker" -> Kind.FILES;
            case "datetime" -> switch (component.path("subtype").asText()) {
                case "date" -> Kind.DATE;
                case "time" -> Kind.TIME;
                case "datetime" -> Kind.DATETIME;
                default -> throw new FormNotUnderstood(file, name(component), "subtype is none of date, time, datetime");
            };
            default -> Kind.valueOf(type(component).toUpperCase(Locale.ROOT));
        };
    }

    private Need need(JsonNode component) {
        var needed = component.path("properties").path("needed").asText("optional");
        return switch (needed) {
            case "gate" -> Need.GATE;
            case "seal" -> Need.SEAL;
            case "optional" -> Need.OPTIONAL;
            default -> throw new FormNotUnderstood(file, name(component), "needed is none of gate, seal, optional: \"" + needed + "\"");
        };
    }

    private static String labelProperty(JsonNode component) {
        if (!type(component).equals("datetime")) {
            return "label";
        }
        return component.hasNonNull("dateLabel") ? "dateLabel" : component.hasNonNull("timeLabel") ? "timeLabel" : "label";
    }

    private Text label(JsonNode component, String property) {
        var label = component.path(property).asText("");
        if (label.isBlank()) {
            throw new FormNotUnderstood(file, name(component), "it has no " + property);
        }
        return new Text(label, english(component, "labelEn", ""));
    }

    private static Text example(JsonNode component) {
        return new Text(component.path("properties").path("example").asText(""), english(component, "exampleEn", ""));
    }

    private static Text text(JsonNode component, String property, String englishProperty) {
        return new Text(component.path(property).asText(""), english(component, englishProperty, ""));
    }

    private static String english(JsonNode component, String property, String prefix) {
        var text = component.path("properties").path(property).asText("");
        return text.isEmpty() ? "" : prefix + text;
    }
}
