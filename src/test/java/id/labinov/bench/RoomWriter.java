package id.labinov.bench;

import id.labinov.innovation.InnovationId;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** A participant's page, whose script saves what is typed. Used by one thread at a time. */
final class RoomWriter {

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final HttpVisitor visitor;
    private final String autosave;
    private final String token;
    private int version;

    RoomWriter(HttpVisitor visitor, InnovationId innovation, String form) throws IOException {
        this.visitor = visitor;
        var worksheet = "/innovations/" + innovation + "/worksheets/" + form;
        this.autosave = worksheet + "/autosave";
        this.token = visitor.open(worksheet + "/1");
    }

    /** Each save writes something that was not there. */
    static String text(int version) {
        return "Kami ingin warga yang sulit datang tetap menerima layanan tepat waktu, paling sedikit sebulan sekali. Catatan ke-" + version;
    }

    void save() throws IOException {
        var answer = visitor.autosave(autosave, Map.of("_asked", "pledge", "pledge", text(version), "_version", String.valueOf(version)), token);
        var saved = VERSION.matcher(answer);
        if (!saved.find() || Integer.parseInt(saved.group(1)) != version + 1) {
            throw new IOException("after version " + version + ": " + answer);
        }
        version++;
    }
}
