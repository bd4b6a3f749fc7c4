package id.labinov.form;

import id.labinov.form.PaperAddress.Printed;
import id.labinov.form.PaperKeeping.Photo;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.InvalidInput;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos of sheets that were filled in by hand. The code on the sheet says where it belongs; a photo whose code says something else than
 * the page on which it was sent changes nothing. */
@Service
public class PaperPhotos {

    private final PaperAccess access;
    private final PaperKeeping keeping;
    private final PhotoUpload upload;
    private final Clock clock;

    PaperPhotos(PaperAccess access, PaperKeeping keeping, PhotoUpload upload, Clock clock) {
        this.access = access;
        this.keeping = keeping;
        this.upload = upload;
        this.clock = clock;
    }

    /** Where a photo landed, in words. */
    public record Landed(String innovation, String worksheet, String section) {}

    /** Takes a photo for the sections whose codes it shows: all of them or none.
     * @param here innovations whose sheets may be sent on that page
     * @throws InvalidInput about field {@code file} */
    public List<Landed> bring(CurrentPerson me, Predicate<InnovationId> here, MultipartFile photo) {
        var look = upload.look(photo);
        if (look.codes().isEmpty()) {
            throw InvalidInput.of("file", look.heic() ? "form.paper.heic-here" : "form.paper.no-code-here");
        }
        var places = look.codes().stream().map(code -> access.find(me, code).filter(place -> here.test(place.innovation())).filter(place -> access.mayBring(me, place)))
                .map(found -> found.orElseThrow(() -> InvalidInput.of("file", "form.paper.elsewhere"))).toList();
        keep(places, photo, true, me);
        return places.stream().map(place -> new Landed(place.name(), place.worksheet(), place.title())).toList();
    }

    /** Takes a photo for one section.
     * @param sure whether the sender says that it is the right sheet, should no code be found in it
     * @throws InvalidInput about field {@code file} */
    void bring(CurrentPerson me, PaperPlace place, MultipartFile photo, boolean sure) {
        var look = upload.look(photo);
        var recognised = look.codes().contains(place.printed());
        if (!recognised && !look.codes().isEmpty()) {
            throw otherSheet(me, place, look.codes().iterator().next());
        }
        if (!recognised && !sure) {
            throw InvalidInput.of("file", look.heic() ? "form.paper.heic" : "form.paper.no-code");
        }
        keep(List.of(place), photo, recognised, me);
    }

    /** Other teams are named to nobody. */
    private InvalidInput otherSheet(CurrentPerson me, PaperPlace place, Printed shown) {
        return access.find(me, shown).filter(other -> other.innovation().equals(place.innovation()))
                .map(other -> InvalidInput.of("file", "form.paper.other-section", other.worksheet(), other.title(), place.title()))
                .orElseGet(() -> InvalidInput.of("file", "form.paper.other-team", place.name()));
    }

    /** Puts a photo where it is known to belong, without looking for its code: for drivers of samples. */
    public void place(InnovationId innovation, String formKey, int section, String fileName, byte[] photo, Actor by) {
        keep(List.of(access.place(innovation, formKey, section)), fileName, () -> new ByteArrayInputStream(photo), false, any -> by);
    }

    private void keep(List<PaperPlace> places, MultipartFile photo, boolean recognised, CurrentPerson me) {
        keep(places, Optional.ofNullable(photo.getOriginalFilename()).orElse(""), photo::getInputStream, recognised, id -> access.sender(me, id));
    }

    private void keep(List<PaperPlace> places, String name, Photo photo, boolean recognised, Function<InnovationId, Actor> sender) {
        try {
            keeping.keep(places, name, photo, recognised, sender, Instant.now(clock));
        } catch (DuplicateKeyException anotherPhotoInThisMoment) {
            keeping.keep(places, name, photo, recognised, sender, Instant.now(clock));
        }
    }
}
