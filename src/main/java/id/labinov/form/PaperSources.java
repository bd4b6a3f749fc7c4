package id.labinov.form;

import id.labinov.form.PaperRows.PaperPhoto;
import id.labinov.form.PaperRows.PaperSheet;
import id.labinov.form.PaperSource.Shot;
import id.labinov.innovation.FileId;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sheets of a worksheet with their photos and the names of those who sent and typed them. */
@Component
class PaperSources {

    private final PaperRows rows;
    private final Files files;
    private final People people;

    PaperSources(PaperRows rows, Files files, People people) {
        this.rows = rows;
        this.files = files;
        this.people = people;
    }

    /** In the order of the sections; those typed before stay as sources. */
    List<PaperSource> of(InnovationId innovation, String formKey) {
        var sheets = rows.of(innovation, formKey);
        if (sheets.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PaperPhoto>> photos = rows.photos(sheets.stream().map(PaperSheet::id).toList()).stream().collect(Collectors.groupingBy(PaperPhoto::sheet));
        var involved = Stream.concat(photos.values().stream().flatMap(List::stream).map(PaperPhoto::sentBy),
                sheets.stream().flatMap(sheet -> Stream.of(sheet.closedBy(), sheet.typedFor())));
        var names = people.names(involved.filter(Objects::nonNull).map(PersonId::new).distinct().toList());
        return sheets.stream().map(sheet -> new PaperSource(sheet.id(), sheet.section(), sheet.waits(), shots(photos.getOrDefault(sheet.id(), List.of()), names),
                name(sheet.closedBy(), names), name(sheet.typedFor(), names), sheet.closedAt(), sheet.lacking())).toList();
    }

    private List<Shot> shots(List<PaperPhoto> photos, Map<PersonId, String> names) {
        var shots = new ArrayList<Shot>();
        photos.forEach(photo -> shots.add(new Shot(photo.id(), new FileId(photo.file()), shots.size() + 1, name(photo.sentBy(), names), photo.sentBy(),
                photo.sentAt(), photo.recognised(), files.find(new FileId(photo.file())).filter(StoredFile::image).isPresent())));
        return shots;
    }

    private static String name(UUID person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(new PersonId(person), "");
    }
}
