package id.labinov.web;

import java.util.List;

/** One column of a sheet that a module reads or offers as a template.
 * @param key what the module calls it
 * @param messageKey the heading; recognised in every language, and so are the key and the other names
 * @param required the file is refused without the column; whether a cell may be empty is the module's rule
 * @param example shown in the template's second row, may be empty */
public record SheetColumn(String key, String messageKey, boolean required, String example, List<String> otherNames) {

    public static SheetColumn required(String key, String messageKey, String example, String... otherNames) {
        return new SheetColumn(key, messageKey, true, example, List.of(otherNames));
    }

    public static SheetColumn optional(String key, String messageKey, String example, String... otherNames) {
        return new SheetColumn(key, messageKey, false, example, List.of(otherNames));
    }
}
