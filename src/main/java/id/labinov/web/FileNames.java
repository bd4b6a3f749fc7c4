package id.labinov.web;

/** Names that people give to files, without paths and characters that nobody sees; archives and disks get plainer ones. */
public final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** @throws InvalidInput for a file without a name */
    public static String plain(String given) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        if (plain.replace(".", "").isBlank()) {
            throw InvalidInput.of("file", "web.files.missing");
        }
        int dot = plain.lastIndexOf('.');
        return plain.length() <= LONGEST || dot < 0 || plain.length() - dot > 10 ? plain.substring(0, Math.min(plain.length(), LONGEST))
                : plain.substring(0, LONGEST - (plain.length() - dot)) + plain.substring(dot);
    }

    /** For a folder or file inside an archive: letters, digits, space, dot, hyphen and underscore. */
    public static String inArchive(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip().replaceAll("^\\.+", "");
        return plain.isBlank() ? "_" : plain.length() > 100 ? plain.substring(0, 100).strip() : plain;
    }
}
