package id.labinov.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Turns the raw rows of either kind of file into rows by column. */
class HeadedRows {

    private final Headings headings;
    private final Consumer<SheetRow> reader;
    private Map<Integer, String> places;
    private int count;

    HeadedRows(Headings headings, Consumer<SheetRow> reader) {
        this.headings = headings;
        this.reader = reader;
    }

    void row(int number, List<String> cells) {
        var clean = cells.stream().map(HeadedRows::plain).toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (places == null) {
            places = headings.places(clean);
            return;
        }
        if (++count > Sheets.MOST_ROWS) {
            throw InvalidInput.of("file", "web.sheets.too-long", Sheets.MOST_ROWS);
        }
        var byKey = new HashMap<String, String>();
        places.forEach((place, key) -> byKey.put(key, place < clean.size() ? clean.get(place) : ""));
        reader.accept(new SheetRow(number, byKey));
    }

    /** What this application wrote reads as it was before it was made harmless. */
    private static String plain(String cell) {
        var clean = TextInputFilter.clean(cell == null ? "" : cell);
        return clean.startsWith("'") && SheetWriter.isFormula(clean.substring(1)) ? clean.substring(1) : clean;
    }

    int count() {
        if (places == null) {
            throw InvalidInput.of("file", "web.sheets.empty");
        }
        return count;
    }
}
