package id.labinov.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One kind of rows that people upload as a sheet. A module declares a bean; the page {@code /imports/<kind>} offers the
 * template, the dry run with its messages, and the loading. Checking IS loading, rolled back: so both can never differ. */
public interface SheetImport {

    /** Kebab-case plural, part of the address: {@code agencies}. */
    String kind();

    /** Key of the page's title, for example "Unggah unit kerja". */
    String titleKey();

    /** Key of one or two sentences about what the sheet updates by. */
    String helpKey();

    List<Column> columns();

    /** Whether the person may upload this here.
     * @param context what the rows belong to, where the kind needs one: a cohort, for example (parameter {@code context}) */
    boolean allowed(CurrentPerson me, RegionId region, Optional<UUID> context);

    /** Where the way leads when everything is loaded. */
    String next(Target target);

    /** Adds or updates what one row stands for.
     * @throws id.labinov.web.InvalidInput before anything is written, with column keys as fields */
    Outcome load(Row row, Target target);

    /** @param key the word in the first line of the sheet, in lower case, for example {@code kode}
     *  @param helpKey what belongs in it
     *  @param example what the template shows in its example line */
    record Column(String key, String helpKey, String example, boolean required) {}

    /** Where the rows go and who loads them. */
    record Target(RegionId region, Optional<UUID> context, Actor by) {}

    /** What a row did. */
    enum Outcome { ADDED, CHANGED, UNCHANGED }

    /** One line of the sheet.
     * @param number as people count: the first line is 1
     * @param cells by column key, stripped; columns that the sheet lacks are absent */
    record Row(int number, Map<String, String> cells) {

        /** The text of a cell; empty also where the sheet lacks the column. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The text of a cell, if there is one. */
        public Optional<String> given(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }
    }
}
