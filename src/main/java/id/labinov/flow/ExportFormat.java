package id.labinov.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files in which a log leaves. Shown through {@code flow.export.format.<word>}. */
enum ExportFormat {
    EVENTS("csv", "text/csv;charset=UTF-8"), TASKS("csv", "text/csv;charset=UTF-8"), TASKS_EXCEL("csv", "text/csv;charset=UTF-8"),
    XES("xes", "application/xml;charset=UTF-8");

    private final String extension;
    private final String contentType;

    ExportFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }
}
