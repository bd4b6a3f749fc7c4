package id.labinov.innovation;

import id.labinov.web.FileNames;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive written while it is read; nothing of it stands in memory or on disk. */
final class ZipArchive implements DossierExport.Archive, AutoCloseable {

    private final ZipOutputStream zip;
    private final Set<String> taken = new HashSet<>();

    ZipArchive(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    @Override
    public void text(String path, String content) throws IOException {
        file(path, to -> to.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void file(String path, DossierExport.Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(free(path)));
        content.writeTo(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // The entry ends here, the archive goes on.
            }
        });
        zip.closeEntry();
    }

    /** Two files may have one name; an entry may not. */
    private String free(String path) {
        var wanted = Arrays.stream(path.split("/")).map(FileNames::inArchive).collect(Collectors.joining("/"));
        var name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            int dot = wanted.lastIndexOf('.');
            name = dot > wanted.lastIndexOf('/') ? wanted.substring(0, dot) + " (" + n + ")" + wanted.substring(dot) : wanted + " (" + n + ")";
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
