package id.labinov.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.labinov.form.Field.Option;
import id.labinov.form.Field.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads rules and options of one component. */
class RuleParser {

    static final Rules NONE = new Rules(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0, false, "", "");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    private final String file;
    private final JsonNode component;

    RuleParser(String file, JsonNode component) {
        this.file = file;
        this.component = component;
    }

    Rules rules() {
        var validate = component.path("validate");
        var custom = component.path("properties");
        return new Rules(validate.path("required").asBoolean(), whole(validate, "minLength"), whole(validate, "maxLength"),
                whole(custom, "minWords"), whole(custom, "maxWords"), number(validate, "min"), number(validate, "max"), pattern(validate),
                whole(component, "decimalDigits"), whole(custom, "minRows").orElse(0), component.path("multiple").asBoolean(),
                component.path("appearance").path("suffixAdorner").asText(""), component.path("accept").asText(""));
    }

    List<Option> options(boolean fromSource) {
        if (!CHOICES.contains(component.path("type").asText())) {
            return List.of();
        }
        var english = english();
        var options = new ArrayList<Option>();
        for (var choice : component.path("values")) {
            var key = choice.path("value").asText("");
            if (key.isBlank() || !choice.hasNonNull("label") || choice.size() != 2) {
                throw problem("a choice is not just label and value: " + choice);
            }
            options.add(new Option(key, new Text(choice.get("label").asText(), english.path(key).asText(""))));
        }
        if (options.isEmpty() && !fromSource) {
            throw problem("it has no choices");
        }
        return List.copyOf(options);
    }

    private JsonNode english() {
        var text = component.path("properties").path("valueLabelsEn").asText("{}");
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw problem("valueLabelsEn is no JSON");
        }
    }

    private Optional<Integer> whole(JsonNode object, String name) {
        return number(object, name).map(BigDecimal::intValue);
    }

    private Optional<BigDecimal> number(JsonNode object, String name) {
        var text = object.path(name).asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            throw problem(name + " is no number: \"" + text + "\"");
        }
    }

    private Optional<Pattern> pattern(JsonNode validate) {
        if (!validate.path("validationType").asText("custom").equals("custom")) {
            throw problem("validationType is not custom");
        }
        try {
            return Optional.ofNullable(validate.path("pattern").textValue()).filter(text -> !text.isEmpty()).map(Pattern::compile);
        } catch (PatternSyntaxException wrong) {
            throw problem("pattern: " + wrong.getDescription());
        }
    }

    private FormNotUnderstood problem(String problem) {
        return new FormNotUnderstood(file, component.path("key").asText(component.path("path").asText("")), problem);
    }
}
