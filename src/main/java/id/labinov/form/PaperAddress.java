package id.labinov.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address in the QR code of a printed section: short, so that the code stays coarse and can be read from a bad photo. */
final class PaperAddress {

    /** Neither vowels nor what can be taken for one another: the code also stands beside its picture, to be typed. */
    static final String LETTERS = "CDFGHJKMNPQRTVWXY34679";
    static final int LENGTH = 12;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]+/sheets/([" + LETTERS + "]{" + LENGTH + "})/([0-9]{1,3})");

    private PaperAddress() {}

    /** What a scanned text points to. The host is not looked at: an installation may have had another name when the sheet was printed, and the
     * code itself belongs to one installation only. */
    static Optional<Printed> read(String scanned) {
        var found = ADDRESS.matcher(scanned.strip());
        return found.matches() ? Optional.of(new Printed(found.group(1), Integer.parseInt(found.group(2)))) : Optional.empty();
    }

    /** @param section of the worksheet that the code stands for */
    record Printed(String code, int section) {

        public String path() {
            return "/sheets/" + code + "/" + section;
        }
    }
}
