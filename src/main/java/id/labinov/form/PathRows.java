package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a path does to worksheets, as rows: pinned versions, corrections asked for, the seal. */
@Repository
class PathRows {

    private final JdbcClient jdbc;

    PathRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void pin(InnovationId innovation, Collection<FormVersion> versions, List<String> worksheets) {
        jdbc.sql("delete from pinned_form where innovation = ?").param(innovation.value()).update();
        if (!versions.isEmpty()) {
            var rows = new ArrayList<Object>();
            versions.forEach(version -> rows.addAll(List.of(innovation.value(), version.key(), version.hash(), worksheets.indexOf(version.key()))));
            jdbc.sql("insert into pinned_form (innovation, form_key, hash, place) values (?, ?, ?, ?)" + ", (?, ?, ?, ?)".repeat(versions.size() - 1))
                    .params(rows).update();
        }
    }

    Optional<FormVersion> pinned(InnovationId innovation, String formKey) {
        return jdbc.sql("select form_key, hash from pinned_form where innovation = ? and form_key = ?").params(innovation.value(), formKey)
                .query((row, number) -> new FormVersion(row.getString(1), row.getString(2))).optional();
    }

    /** Only worksheets: forms of decisions are pinned, too. */
    Optional<FormVersion> pinnedWorksheet(InnovationId innovation, String formKey) {
        return jdbc.sql("select form_key, hash from pinned_form where innovation = ? and form_key = ? and place >= 0").params(innovation.value(), formKey)
                .query((row, number) -> new FormVersion(row.getString(1), row.getString(2))).optional();
    }

    void mark(InnovationId innovation, String formKey, List<String> fields, String reasonCode, String reason, Actor by, Instant at) {
        clearMarks(innovation, formKey);
        jdbc.sql("insert into correction (innovation, form_key, fields, reason_code, reason, marked_by, marked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(innovation.value(), formKey, Json.text(fields), reasonCode, reason, by.person().value(), Timestamp.from(at)).update();
    }

    void clearMarks(InnovationId innovation, String formKey) {
        jdbc.sql("delete from correction where innovation = ? and form_key = ?").params(innovation.value(), formKey).update();
    }

    List<Correction> corrections(InnovationId innovation) {
        return jdbc.sql("select form_key, fields, reason_code, reason, marked_by, marked_at from correction where innovation = ?").param(innovation.value())
                .query((row, number) -> new Correction(row.getString("form_key"), Json.words(row.getString("fields")), row.getString("reason_code"), row.getString("reason"),
                        row.getObject("marked_by", UUID.class), row.getTimestamp("marked_at").toInstant())).list();
    }

    Map<InnovationId, Set<String>> corrected(Collection<InnovationId> innovations) {
        var found = new HashMap<InnovationId, Set<String>>();
        if (!innovations.isEmpty()) {
            jdbc.sql("select innovation, form_key from correction where innovation in (:ids)").param("ids", innovations.stream().map(InnovationId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(new InnovationId(row.getObject(1, UUID.class)), none -> new HashSet<>()).add(row.getString(2));
                    });
        }
        return found;
    }

    /** Of those, where nothing was written since, nor came on paper. */
    Map<InnovationId, Set<String>> untouched(Collection<InnovationId> innovations) {
        var found = new HashMap<InnovationId, Set<String>>();
        if (!innovations.isEmpty()) {
            jdbc.sql("""
                    select c.innovation, c.form_key from correction c left join answer_sheet s
                        on s.innovation = c.innovation and s.form_key = c.form_key and s.occasion = c.innovation
                    where c.innovation in (:ids) and (s.saved_at is null or s.saved_at <= c.marked_at)
                        and not exists (select 1 from paper_sheet p where p.innovation = c.innovation and p.form_key = c.form_key and p.last_at > c.marked_at)""")
                    .param("ids", innovations.stream().map(InnovationId::value).toList()).query(row -> {
                        found.computeIfAbsent(new InnovationId(row.getObject(1, UUID.class)), none -> new HashSet<>()).add(row.getString(2));
                    });
        }
        return found;
    }

    void seal(InnovationId innovation, Instant at) {
        jdbc.sql("select id from answer_sheet where innovation = ? for update").param(innovation.value()).query(UUID.class).list();
        unseal(innovation);
        jdbc.sql("insert into worksheet_seal (innovation, sealed_at) values (?, ?)")
                .params(innovation.value(), Timestamp.from(at)).update();
    }

    void unseal(InnovationId innovation) {
        jdbc.sql("delete from worksheet_seal where innovation = ?").param(innovation.value()).update();
    }

    boolean sealed(InnovationId innovation) {
        return jdbc.sql("select count(*) from worksheet_seal where innovation = ?").param(innovation.value()).query(Integer.class).single() > 0;
    }

    /** A return that asks for corrections (A24). */
    record Correction(String formKey, List<String> fields, String reasonCode, String reason, UUID markedBy, Instant markedAt) {}
}
