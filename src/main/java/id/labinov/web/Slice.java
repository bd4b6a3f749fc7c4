package id.labinov.web;

import java.util.List;

/** One page of a list, with the whole list's count.
 * @param page counted from 1
 * @param total of all pages; equals the number shown beside the link that leads here */
public record Slice<T>(List<T> rows, int page, int size, long total) {

    /** The page asked for, never below the first: addresses are typed by hand too. */
    public static int page(String asked) {
        return asked != null && asked.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(asked)) : 1;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasSeveral() {
        return pages() > 1;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
