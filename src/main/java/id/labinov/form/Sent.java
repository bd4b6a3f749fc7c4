package id.labinov.form;

import id.labinov.form.Field.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a page sent, as answers by field key. A page names the questions that it asks in {@code _asked}: only these are read,
 * so that an empty check list is an emptied one and a question of another page is left alone. */
final class Sent {

    private static final Pattern CELL = Pattern.compile("([A-Za-z0-9]+)\\[([0-9]{1,4})]\\.([A-Za-z0-9]+)");

    private Sent() {}

    static Map<String, Object> read(FormDefinition definition, Map<String, String[]> parameters) {
        var asked = Set.of(Arrays.stream(parameters.getOrDefault("_asked", new String[0])).distinct().toArray());
        var removed = first(parameters, "removeRow").orElse("");
        var sent = new LinkedHashMap<String, Object>();
        definition.fields().stream().filter(field -> asked.contains(field.key()))
                .forEach(field -> sent.put(field.key(), field.kind() == Kind.LIST ? rows(field, parameters, removed) : one(field, field.key(), parameters)));
        return sent;
    }

    /** The version that the page was based on. */
    static int version(Map<String, String[]> parameters) {
        return first(parameters, "_version").filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(0);
    }

    static Optional<String> first(Map<String, String[]> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).filter(values -> values.length > 0).map(values -> values[0]);
    }

    private static Object one(Field field, String name, Map<String, String[]> parameters) {
        var values = parameters.getOrDefault(name, new String[0]);
        return field.kind().choosesMany() || field.kind() == Kind.FILES ? List.of(values) : values.length == 0 ? null : values[0];
    }

    private static List<Map<String, Object>> rows(Field list, Map<String, String[]> parameters, String removed) {
        var rows = new TreeMap<Integer, Map<String, Object>>();
        parameters.keySet().forEach(name -> {
            var cell = CELL.matcher(name);
            if (cell.matches() && cell.group(1).equals(list.key()) && !removed.equals(list.key() + "[" + cell.group(2) + "]")) {
                list.columns().stream().filter(column -> column.key().equals(cell.group(3))).forEach(column ->
                        rows.computeIfAbsent(Integer.parseInt(cell.group(2)), at -> new LinkedHashMap<>()).put(column.key(), one(column, name, parameters)));
            }
        });
        return new ArrayList<>(rows.values());
    }
}
