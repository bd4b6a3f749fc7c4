package id.labinov.form;

import id.labinov.document.QrReader;
import id.labinov.form.PaperAddress.Printed;
import id.labinov.innovation.Files;
import id.labinov.web.FileNames;
import id.labinov.web.FileTypes;
import id.labinov.web.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Looks at a photo of a sheet before anything is kept of it. */
@Component
class PhotoUpload {

    private static final int START = 65536;

    private final Files files;
    private final FileTypes types;
    private final QrReader reader;

    PhotoUpload(Files files, FileTypes types, QrReader reader) {
        this.files = files;
        this.types = types;
        this.reader = reader;
    }

    /** @param codes of ours that it shows
     *  @param heic whether no code can be read for the kind of picture */
    record Look(Set<Printed> codes, boolean heic) {}

    /** @throws InvalidInput about field {@code file}: none, empty, too large, no photo */
    Look look(MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            throw InvalidInput.of("file", "form.paper.no-photo");
        }
        if (photo.getSize() > files.limit()) {
            throw InvalidInput.of("file", "form.files.too-large", DataSize.ofBytes(files.limit()).toMegabytes());
        }
        try (var start = photo.getInputStream(); var whole = photo.getInputStream()) {
            var type = types.check(FileNames.plain(photo.getOriginalFilename()), start.readNBytes(START));
            if (!type.startsWith("image/")) {
                throw InvalidInput.of("file", "form.paper.not-a-photo");
            }
            return new Look(reader.read(whole).stream().flatMap(text -> PaperAddress.read(text).stream()).collect(Collectors.toCollection(LinkedHashSet::new)),
                    type.equals("image/heic"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
