package id.labinov.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Components of form files: what they are called, and whether all that they say is listed. */
final class Components {

    private Components() {}

    static String type(JsonNode component) {
        return component.path("type").asText("");
    }

    static String name(JsonNode component) {
        for (var property : List.of("key", "path", "label", "id")) {
            if (component.hasNonNull(property)) {
                return component.get(property).asText();
            }
        }
        return type(component);
    }

    /** @throws FormNotUnderstood with the file and the field, if the component or one of its properties is none of ours */
    static void mustBeListed(String file, JsonNode component) {
        var type = type(component);
        if (!ListedProperties.knows(type)) {
            throw new FormNotUnderstood(file, name(component), "component \"" + type + "\" is not listed");
        }
        mustBeAmong(file, component, component, ListedProperties.of(type), "property");
        mustBeAmong(file, component, component.path("properties"), ListedProperties.CUSTOM, "custom property");
        mustBeAmong(file, component, component.path("validate"), ListedProperties.rules(type), "rule");
        mustBeAmong(file, component, component.path("conditional"), Set.of("hide"), "condition");
    }

    private static void mustBeAmong(String file, JsonNode component, JsonNode object, Set<String> listed, String what) {
        object.fieldNames().forEachRemaining(name -> {
            if (!listed.contains(name)) {
                throw new FormNotUnderstood(file, name(component), what + " \"" + name + "\" is not listed");
            }
        });
    }
}
