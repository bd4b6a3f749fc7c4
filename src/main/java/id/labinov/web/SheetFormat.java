package id.labinov.web;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of sheets that every office opens. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** @param extension as in an address; empty for what is no sheet */
    public static Optional<SheetFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    public String extension() {
        return name().toLowerCase();
    }
}
