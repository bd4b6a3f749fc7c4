package id.labinov.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.springframework.stereotype.Component;

/** Which files people may keep here, and what they really are. */
@Component
public class FileTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("pdf", "application/pdf"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"), Map.entry("heic", "image/heic"), Map.entry("heif", "image/heif"),
            Map.entry("doc", "application/msword"), Map.entry("xls", "application/vnd.ms-excel"), Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"), Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"), Map.entry("txt", "text/plain"), Map.entry("csv", "text/csv"),
            Map.entry("mp4", "video/mp4"), Map.entry("mp3", "audio/mpeg"), Map.entry("zip", "application/zip"));
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp");

    private final Tika tika = new Tika();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();

    public static boolean opensInBrowser(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    /** For the file chooser. */
    public static String accepted() {
        return BY_ENDING.keySet().stream().sorted().map(ending -> "." + ending).reduce((one, other) -> one + "," + other).orElse("");
    }

    /** Whoever offers photos takes those of all phones: endings of forms were written before some phones were bought. */
    public static String withPhotos(String endings) {
        return endings.contains(".jpg") && !endings.contains(".heic") ? endings + ",.heic,.heif" : endings;
    }

    /** The media type that name and content agree on.
     * @param start the first bytes of the content
     * @throws InvalidInput if the kind is not taken, or the name says something else than the content */
    public String check(String fileName, byte[] start) {
        var declared = BY_ENDING.get(ending(fileName));
        if (declared == null) {
            throw InvalidInput.of("file", "web.files.type", fileName);
        }
        var found = MediaType.parse(tika.detect(start));
        if (found.equals(MediaType.OCTET_STREAM) || !agree(declared, found) || !holdsWhatItSays(declared, found, start)) {
            throw InvalidInput.of("file", "web.files.not-what-it-says", fileName);
        }
        return declared;
    }

    /** Phones name their photos by one ending and write them as any of a family; what lies below that family are films. */
    private boolean agree(String declared, MediaType found) {
        return declared.startsWith("image/hei") ? found.toString().startsWith("image/hei") : registry.isInstanceOf(MediaType.parse(declared), found);
    }

    /** Documents are ZIP files too: the name of a first part tells which. */
    private static boolean holdsWhatItSays(String declared, MediaType found, byte[] start) {
        if (!found.equals(MediaType.APPLICATION_ZIP) || declared.equals("application/zip")) {
            return true;
        }
        var parts = declared.contains("opendocument") ? List.of("mimetypeapplication/vnd.oasis.opendocument") : List.of("[Content_Types].xml", "_rels/.rels", "docProps/");
        var text = new String(start, StandardCharsets.ISO_8859_1);
        return parts.stream().anyMatch(text::contains);
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
