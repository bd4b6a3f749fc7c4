package id.labinov;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** The texts of an archive by their paths. */
public final class Unzipped {

    private Unzipped() {}

    public static Map<String, String> texts(byte[] archive) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var content = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                texts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
