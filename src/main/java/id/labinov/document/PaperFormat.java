package id.labinov.document;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of files in which papers leave the application. */
public enum PaperFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String contentType;

    PaperFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** @param extension as in an address; empty for what is no paper */
    public static Optional<PaperFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    public String extension() {
        return name().toLowerCase();
    }
}
