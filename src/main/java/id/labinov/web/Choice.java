package id.labinov.web;

/** One answer of a select, a radio group or a checklist, in the reader's language.
 * @param hint a short sentence below the label, may be empty */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }

    /** Whether this is what was chosen: compares with {@code String.valueOf}, so that enums and ids fit too. */
    public boolean isIn(Object chosen) {
        return chosen instanceof Iterable<?> several ? contains(several) : chosen != null && value.equals(chosen.toString());
    }

    private boolean contains(Iterable<?> several) {
        for (var one : several) {
            if (isIn(one)) {
                return true;
            }
        }
        return false;
    }
}
