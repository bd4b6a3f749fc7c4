package id.labinov.form;

import id.labinov.innovation.FileId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections that were filled in on paper, and their photos, as rows. */
@Repository
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sections that wait to be typed, of many innovations in one query. */
    Set<Spot> waiting(Collection<UUID> innovations) {
        return innovations.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select innovation, form_key, section from paper_sheet where open_for in (:ids)")
                .param("ids", innovations).query(Spot.class).list());
    }

    /** The longest waiting first. */
    List<PaperSheet> toType(Collection<InnovationId> innovations) {
        return innovations.isEmpty() ? List.of() : jdbc.sql("select * from paper_sheet where open_for in (:ids) order by first_at, id")
                .param("ids", innovations.stream().map(InnovationId::value).toList()).query(PaperSheet.class).list();
    }

    /** All sheets of one worksheet, typed or not, in the order in which they came. */
    List<PaperSheet> of(InnovationId innovation, String formKey) {
        return jdbc.sql("select * from paper_sheet where innovation = ? and form_key = ? order by section, first_at, id")
                .params(innovation.value(), formKey).query(PaperSheet.class).list();
    }

    List<PaperPhoto> photos(Collection<UUID> sheets) {
        return sheets.isEmpty() ? List.of() : jdbc.sql("select * from paper_photo where sheet in (:sheets) order by sent_at, id")
                .param("sheets", sheets).query(PaperPhoto.class).list();
    }

    Optional<PaperPhoto> photo(UUID id) {
        return jdbc.sql("select * from paper_photo where id = ?").param(id).query(PaperPhoto.class).optional();
    }

    Optional<PaperSheet> sheet(UUID id) {
        return jdbc.sql("select * from paper_sheet where id = ?").param(id).query(PaperSheet.class).optional();
    }

    /** Holds the row until the end of the transaction: photos and the end of typing come one after the other. */
    Optional<PaperSheet> lockOpen(Spot spot) {
        return jdbc.sql("select * from paper_sheet where open_for = ? and form_key = ? and section = ? for update")
                .params(spot.innovation(), spot.formKey(), spot.section()).query(PaperSheet.class).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another photo of the section came in this moment */
    UUID begin(Spot spot, UUID region, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                insert into paper_sheet (id, innovation, region, form_key, section, open_for, first_at, last_at, lacking)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(id, spot.innovation(), region, spot.formKey(), spot.section(), spot.innovation(), Timestamp.from(at), Timestamp.from(at)).update();
        return id;
    }

    void add(UUID sheet, FileId file, boolean recognised, PersonId by, Instant at) {
        jdbc.sql("insert into paper_photo (id, sheet, file, recognised, sent_by, sent_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), sheet, file.value(), recognised, by.value(), Timestamp.from(at)).update();
        jdbc.sql("update paper_sheet set last_at = ? where id = ?").params(Timestamp.from(at), sheet).update();
    }

    void remove(PaperPhoto photo) {
        jdbc.sql("delete from paper_photo where id = ?").param(photo.id()).update();
    }

    void removeEmpty(UUID sheet) {
        jdbc.sql("delete from paper_sheet where id = ? and not exists (select 1 from paper_photo p where p.sheet = paper_sheet.id)").param(sheet).update();
    }

    /** Whether another section still shows that file. */
    boolean shows(UUID file) {
        return jdbc.sql("select count(*) from paper_photo where file = ?").param(file).query(Integer.class).single() > 0;
    }

    /** @return whether it still waited, and no photo had come since it was read */
    boolean close(PaperSheet sheet, int lacking, Actor by, Instant at) {
        return jdbc.sql("update paper_sheet set open_for = null, closed_at = ?, closed_by = ?, typed_for = ?, lacking = ? where id = ? and open_for is not null and last_at = ?")
                .params(java.util.Arrays.asList(Timestamp.from(at), by.person().value(), by.operatorFor().map(PersonId::value).orElse(null), lacking, sheet.id(),
                        Timestamp.from(sheet.lastAt())))
                .update() > 0;
    }

    void removeAll(InnovationId innovation) {
        jdbc.sql("delete from paper_photo where sheet in (select id from paper_sheet where innovation = ?)").param(innovation.value()).update();
        for (var table : List.of("paper_sheet", "paper_code")) {
            jdbc.sql("delete from " + table + " where innovation = ?").param(innovation.value()).update();
        }
    }

    /** One section of one worksheet. */
    record Spot(UUID innovation, String formKey, int section) {}

    /** @param openFor the innovation while it waits to be typed, null afterwards
     *  @param typedFor for whom an operator typed
     *  @param lacking what the gate needed and was missing when the typing was closed */
    record PaperSheet(UUID id, UUID innovation, UUID region, String formKey, int section, UUID openFor, Instant firstAt, Instant lastAt,
            Instant closedAt, UUID closedBy, UUID typedFor, int lacking) {

        boolean waits() {
            return openFor != null;
        }

        Spot spot() {
            return new Spot(innovation, formKey, section);
        }
    }

    record PaperPhoto(UUID id, UUID sheet, UUID file, boolean recognised, UUID sentBy, Instant sentAt) {}
}
