package id.labinov.flow;

/** A text in a sheet must start nothing there: one that looks like a formula gets an apostrophe in front. */
final class SafeCell {

    private static final String STARTS = "=+-@\t\r";

    private SafeCell() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
