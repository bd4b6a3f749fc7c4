package id.labinov.flow;

import java.util.List;

/** A table as a page shows it: each number with the way to what makes it up.
 * @param key of its texts: {@code flow.<key>.<column>}
 * @param columns the first is that of the rows' names */
record FlowTable(String key, List<String> columns, List<Row> rows) {

    /** @param mark a word beside the name, may be empty */
    record Row(Cell head, String mark, List<Cell> cells) {}

    /** @param note in small letters below it
     *  @param href to the list behind it; both may be empty */
    record Cell(String text, String note, String href) {

        static Cell of(String text) {
            return new Cell(text, "", "");
        }

        Cell with(String more) {
            return new Cell(text, more, href);
        }

        /** A link, unless there is nothing to list. */
        Cell to(boolean any, String address) {
            return any ? new Cell(text, note, address) : this;
        }
    }

    public String column(int place) {
        return "flow." + key + "." + columns.get(place);
    }
}
