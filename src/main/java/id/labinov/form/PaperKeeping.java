package id.labinov.form;

import id.labinov.audit.Audit;
import id.labinov.form.PaperRows.PaperPhoto;
import id.labinov.form.PaperRows.PaperSheet;
import id.labinov.innovation.FileId;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.Actor;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps photos of sheets, or nothing of them. */
@Component
class PaperKeeping {

    private static final int TITLE = 200;

    private final PaperRows rows;
    private final PathRows path;
    private final Files files;
    private final Audit audit;

    PaperKeeping(PaperRows rows, PathRows path, Files files, Audit audit) {
        this.rows = rows;
        this.path = path;
        this.files = files;
        this.audit = audit;
    }

    /** The content of a photo, which may be read several times. */
    interface Photo {
        InputStream open() throws IOException;
    }

    /** One file for each innovation, however many of its sections the photo shows.
     * @throws InvalidInput if one of the worksheets is sealed; @throws org.springframework.dao.DuplicateKeyException: try again */
    @Transactional
    void keep(List<PaperPlace> places, String fileName, Photo photo, boolean recognised, Function<InnovationId, Actor> sender, Instant at) {
        var kept = new HashMap<InnovationId, FileId>();
        // Always in this order: two photos of the same sheets never wait for each other.
        for (var place : places.stream().sorted(Comparator.comparing(PaperPlace::spot, Comparator.comparing(Object::toString))).toList()) {
            if (path.sealed(place.innovation())) {
                throw InvalidInput.of("file", "form.paper.sealed", place.name());
            }
            var by = sender.apply(place.innovation());
            var sheet = rows.lockOpen(place.spot()).map(PaperSheet::id).orElseGet(() -> rows.begin(place.spot(), place.region(), at));
            rows.add(sheet, kept.computeIfAbsent(place.innovation(), innovation -> store(place, fileName, photo, by)), recognised, by.person(), at);
            record("paper-photo-kept", by, place.region(), place.innovation().value(), place.spot().formKey() + " " + place.section().number());
        }
    }

    private FileId store(PaperPlace place, String fileName, Photo photo, Actor by) {
        var title = place.worksheet() + " – " + place.title();
        try (var content = photo.open()) {
            return files.store(place.innovation(), title.substring(0, Math.min(title.length(), TITLE)), StoredFile.Kind.PHOTO, fileName, content, by).series();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a photo back while it waits to be typed; a sheet without photos is none. */
    @Transactional
    void remove(PaperSheet sheet, PaperPhoto photo, Actor by) {
        if (rows.lockOpen(sheet.spot()).filter(open -> open.id().equals(sheet.id())).isEmpty()) {
            throw new Refused("form.paper.typed-already");
        }
        rows.remove(rows.photo(photo.id()).orElseThrow(NotFound::new));
        if (!rows.shows(photo.file())) {
            files.remove(new FileId(photo.file()), by);
        }
        rows.removeEmpty(sheet.id());
        record("paper-photo-removed", by, sheet.region(), sheet.innovation(), sheet.formKey() + " " + sheet.section());
    }

    /** @param lacking what the gate needed and is missing
     *  @return whether it still waited */
    @Transactional
    boolean close(PaperSheet sheet, int lacking, Actor by, Instant at) {
        var closed = rows.close(sheet, lacking, by, at);
        if (closed) {
            record("paper-typed", by, sheet.region(), sheet.innovation(), sheet.formKey() + " " + sheet.section());
        }
        return closed;
    }

    private void record(String action, Actor by, UUID region, UUID innovation, String detail) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(region), innovation, detail);
    }
}
