package id.labinov.web;

import java.util.Map;

/** One row of an uploaded sheet.
 * @param number as the person sees it in the spreadsheet: the heading is row 1
 * @param cells by the keys of the columns; absent columns are absent */
public record SheetRow(int number, Map<String, String> cells) {

    /** The trimmed text, empty for an empty cell or a column that the file does not have.
     * Dates read {@code 2023-12-07}; numbers are plain, without grouping, with a point. */
    public String get(String key) {
        return cells.getOrDefault(key, "");
    }

    public boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
