package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answer sheets and their versions as rows. */
@Repository
class SheetRows {

    private static final String PINNED = """
            select p.innovation, p.form_key, p.hash, coalesce(s.version, 0) as version, coalesce(s.answers, '{}') as answers, s.saved_by, s.saved_at
            from pinned_form p left join answer_sheet s on s.innovation = p.innovation and s.form_key = p.form_key and s.occasion = p.innovation
            where p.innovation in (:innovations)""";

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sheet> find(SheetKey key) {
        return jdbc.sql("select * from answer_sheet where innovation = ? and form_key = ? and occasion = ?")
                .params(key.innovation().value(), key.formKey(), key.occasion()).query(Sheet.class).optional();
    }

    Optional<UUID> latestFinal(InnovationId innovation, String formKey) {
        return jdbc.sql("""
                select occasion from answer_sheet where innovation = ? and form_key = ? and submitted_at is not null
                order by submitted_at desc, id desc fetch first 1 rows only""")
                .params(innovation.value(), formKey).query(UUID.class).optional();
    }

    /** Holds the row until the end of the transaction: saves of one sheet come one after the other. */
    Optional<Sheet> lock(SheetKey key) {
        return jdbc.sql("select * from answer_sheet where innovation = ? and form_key = ? and occasion = ? for update")
                .params(key.innovation().value(), key.formKey(), key.occasion()).query(Sheet.class).optional();
    }

    /** A sheet that becomes a row with its first answers. */
    static Sheet blank(SheetKey key) {
        return new Sheet(Ids.next(), key.innovation().value(), key.formKey(), key.occasion(), 0, "{}", null, null, null);
    }

    void reopen(InnovationId innovation, Collection<UUID> occasions) {
        jdbc.sql("update answer_sheet set submitted_at = null where innovation = :innovation and occasion in (:occasions) and submitted_at is not null")
                .param("innovation", innovation.value()).param("occasions", occasions).update();
    }

    /** @param submittedAt when these answers became final; null while they are a draft
     * @throws org.springframework.dao.DuplicateKeyException if somebody began the same sheet in this moment */
    void write(Sheet sheet, AnswerVersion next, Instant submittedAt) {
        jdbc.sql(sheet.version() > 0 ? "update answer_sheet set version = ?, answers = ?, saved_by = ?, saved_at = ?, submitted_at = ? where id = ?"
                : "insert into answer_sheet (version, answers, saved_by, saved_at, submitted_at, id, innovation, form_key, occasion) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(written(sheet, next, submittedAt)).update();
        jdbc.sql("""
                insert into answer_version (sheet, version, form_hash, answers, saved_by, operator_for, saved_at, run_started,
                    superseded, milestone, restored_from)
                values (:sheet, :version, :formHash, :answers, :savedBy, :operatorFor, :savedAt, :runStarted, false, :milestone, :restoredFrom)""")
                .param("sheet", sheet.id()).param("version", next.version()).param("formHash", next.formHash())
                .param("answers", next.answers()).param("savedBy", next.savedBy()).param("operatorFor", next.operatorFor())
                .param("savedAt", Timestamp.from(next.savedAt())).param("runStarted", Timestamp.from(next.runStarted()))
                .param("milestone", next.milestone()).param("restoredFrom", next.restoredFrom()).update();
    }

    private static List<Object> written(Sheet sheet, AnswerVersion next, Instant submittedAt) {
        var values = new ArrayList<Object>(Arrays.asList(next.version(), next.answers(), next.savedBy(), Timestamp.from(next.savedAt()),
                submittedAt == null ? null : Timestamp.from(submittedAt), sheet.id()));
        if (sheet.version() == 0) {
            values.addAll(List.of(sheet.innovation(), sheet.formKey(), sheet.occasion()));
        }
        return values;
    }

    void supersede(UUID sheet, int version) {
        jdbc.sql("update answer_version set superseded = true where sheet = ? and version = ? and milestone = false").params(sheet, version).update();
    }

    void makeMilestone(UUID sheet, int version) {
        jdbc.sql("update answer_version set milestone = true, superseded = false where sheet = ? and version = ?").params(sheet, version).update();
    }

    /** What is saved from now on is a version of its own, whoever saves it. */
    void endRun(UUID sheet, int version, Instant startedBefore) {
        jdbc.sql("update answer_version set run_started = ? where sheet = ? and version = ? and run_started > ?")
                .params(Timestamp.from(startedBefore), sheet, version, Timestamp.from(startedBefore)).update();
    }

    Optional<AnswerVersion> version(UUID sheet, int version) {
        return jdbc.sql("select * from answer_version where sheet = ? and version = ?").params(sheet, version).query(AnswerVersion.class).optional();
    }

    /** Newest first, without those that the same person replaced within minutes. */
    List<AnswerVersion> history(UUID sheet, int limit) {
        return jdbc.sql("select * from answer_version where sheet = ? and superseded = false order by version desc fetch first ? rows only")
                .params(sheet, limit).query(AnswerVersion.class).list();
    }

    /** The worksheets of many innovations with the versions they are pinned to, in the order of the path; sheets not begun have no answers. */
    List<PinnedSheet> pinned(Collection<UUID> innovations) {
        return innovations.isEmpty() ? List.of() : jdbc.sql(PINNED + " and p.place >= 0 order by p.innovation, p.place").param("innovations", innovations)
                .query(PinnedSheet.class).list();
    }

    /** Only some forms of one innovation: acts on one worksheet need not read all of them. */
    List<PinnedSheet> pinned(UUID innovation, Collection<String> forms) {
        return forms.isEmpty() ? List.of() : jdbc.sql(PINNED + " and p.form_key in (:forms) order by p.place").param("innovations", List.of(innovation))
                .param("forms", forms).query(PinnedSheet.class).list();
    }

    /** @param occasion the open task, or the innovation itself for its worksheet */
    record SheetKey(InnovationId innovation, String formKey, UUID occasion) {

        static SheetKey worksheet(InnovationId innovation, String formKey) {
            return new SheetKey(innovation, formKey, innovation.value());
        }

        boolean isWorksheet() {
            return occasion.equals(innovation.value());
        }
    }

    record Sheet(UUID id, UUID innovation, String formKey, UUID occasion, int version, String answers, UUID savedBy, Instant savedAt,
            Instant submittedAt) {}

    record PinnedSheet(UUID innovation, String formKey, String hash, int version, String answers, UUID savedBy, Instant savedAt) {

        FormVersion form() {
            return new FormVersion(formKey, hash);
        }
    }

    record AnswerVersion(UUID sheet, int version, String formHash, String answers, UUID savedBy, UUID operatorFor, Instant savedAt,
            Instant runStarted, boolean superseded, boolean milestone, Integer restoredFrom) {

        static AnswerVersion of(Sheet sheet, String formHash, String answers, Actor by, Instant at, Instant runStarted, boolean milestone, Integer restoredFrom) {
            return new AnswerVersion(sheet.id(), sheet.version() + 1, formHash, answers, by.person().value(),
                    by.operatorFor().map(person -> person.value()).orElse(null), at, runStarted, false, milestone, restoredFrom);
        }
    }
}
