package id.labinov.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the columns of a sheet by their headings, whatever their order, case, spaces and language. */
class Headings {

    private final List<SheetColumn> columns;
    private final Function<SheetColumn, List<String>> names;
    private final Texts texts;

    Headings(List<SheetColumn> columns, Function<SheetColumn, List<String>> names, Texts texts) {
        this.columns = columns;
        this.names = names;
        this.texts = texts;
    }

    /** Position to key; headings that nobody asked for are passed over. */
    Map<Integer, String> places(List<String> heading) {
        var keys = new HashMap<String, String>();
        columns.forEach(column -> names.apply(column).forEach(name -> keys.putIfAbsent(plain(name), column.key())));
        var places = new HashMap<Integer, String>();
        for (var place = 0; place < heading.size(); place++) {
            var key = keys.get(plain(heading.get(place)));
            if (key != null && !places.containsValue(key)) {
                places.put(place, key);
            }
        }
        refuseMissing(places);
        return places;
    }

    private void refuseMissing(Map<Integer, String> places) {
        var missing = columns.stream().filter(SheetColumn::required).filter(column -> !places.containsValue(column.key()))
                .map(column -> texts.get(column.messageKey())).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw InvalidInput.of("file", "web.sheets.column-missing", missing);
        }
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
