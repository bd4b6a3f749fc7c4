package id.labinov.form;

import id.labinov.form.SheetRows.SheetKey;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Worksheets (one form per stage and innovation) and the answers of decision tasks: drafts, versions, what is missing. */
@Service
public class Worksheets {

    private final AnswerWriting writing;
    private final SheetRows rows;
    private final PathRows path;
    private final Debts debts;
    private final Reading reading;

    Worksheets(AnswerWriting writing, SheetRows rows, PathRows path, Debts debts, Reading reading) {
        this.writing = writing;
        this.rows = rows;
        this.path = path;
        this.debts = debts;
        this.reading = reading;
    }

    /** Pins the form versions with which an innovation's path starts; answers given so far stay.
     * @param worksheets keys of those that belong to the dossier, in the order of the path; the others ask for decisions */
    @Transactional
    public void pin(InnovationId innovation, Collection<FormVersion> versions, List<String> worksheets) {
        path.pin(innovation, versions, worksheets);
    }

    /** What a worksheet lacks for its gate, and for the seal: for a page that shows both. */
    public Lacking lacking(InnovationId innovation, String formKey) {
        return debts.lacking(innovation, formKey);
    }

    /** What the worksheet still lacks for its gate, in form order; empty when it may be handed in. */
    public List<Debt> missingForGate(InnovationId innovation, String formKey) {
        return debts.missing(innovation, List.of(formKey), Purpose.GATE);
    }

    /** How many answers each innovation's worksheet still lacks for its gate, for a whole room in one query.
     * @param worksheets the form key that counts for each */
    public Map<InnovationId, Integer> missingForGateCounts(Map<InnovationId, String> worksheets) {
        return debts.missing(worksheets);
    }

    /** Everything that the seal needs and that is not there yet, over all worksheets given. */
    public List<Debt> debts(InnovationId innovation, Collection<String> formKeys) {
        return debts.missing(innovation, formKeys, Purpose.SEAL);
    }

    /** The worksheets that came back and were not handed in again since. */
    public Map<InnovationId, Set<String>> returned(Collection<InnovationId> innovations) {
        return path.corrected(innovations);
    }

    /** Those of them in which nobody has written anything since. */
    public Map<InnovationId, Set<String>> untouchedReturns(Collection<InnovationId> innovations) {
        return path.untouched(innovations);
    }

    /** How many of them each innovation has, for boards: one query for many.
     * @param formKeys the worksheets that count for each */
    public Map<InnovationId, Integer> debtCounts(Map<InnovationId, List<String>> formKeys) {
        return debts.counts(formKeys);
    }

    /** The version of the answers that stands now; 0 where nothing was written yet. */
    public int version(InnovationId innovation, String formKey) {
        return rows.find(SheetKey.worksheet(innovation, formKey)).map(SheetRows.Sheet::version).orElse(0);
    }

    /** Marks fields as to be corrected (A24) until the worksheet is handed in again.
     * @param reasonCode of the coded list, may be empty
     * @param reason what was written beside it, may be empty */
    @Transactional
    public void mark(InnovationId innovation, String formKey, List<String> fields, String reasonCode, String reason, Actor by, Instant at) {
        path.mark(innovation, formKey, fields, reasonCode, reason, by, at);
    }

    @Transactional
    public void clearMarks(InnovationId innovation, String formKey) {
        writing.milestone(SheetKey.worksheet(innovation, formKey));
        path.clearMarks(innovation, formKey);
    }

    /** From now on no worksheet of the innovation can be changed. Who caused it stands in the path's events. */
    @Transactional
    public void seal(InnovationId innovation, Instant at) {
        path.seal(innovation, at);
    }

    /** The path went back: the worksheets can be written again. */
    @Transactional
    public void unseal(InnovationId innovation) {
        path.unseal(innovation);
    }

    /** Decisions that were taken back: their answers are drafts again.
     * @param occasions the tasks on which was decided */
    @Transactional
    public void reopen(InnovationId innovation, Collection<UUID> occasions) {
        if (!occasions.isEmpty()) {
            rows.reopen(innovation, occasions);
        }
    }

    public boolean sealed(InnovationId innovation) {
        return path.sealed(innovation);
    }

    /** Checks and stores the answers of a decision task as final.
     * @param occasion the open task's id: each decision is its own answer sheet
     * @return the checked answers by field key (String, BigDecimal, Boolean, LocalDate as ISO text, List)
     * @throws id.labinov.web.InvalidInput with one sentence per field */
    public Map<String, Object> submit(InnovationId innovation, FormVersion form, UUID occasion, Map<String, Object> answers, Actor by, Instant at) {
        return writing.submit(new SheetKey(innovation, form.key(), occasion), form, answers, by, at);
    }

    /** Stores a decision's draft; fields that somebody else changed since {@code base} come back as conflicts. */
    public SaveResult saveDraft(InnovationId innovation, FormVersion form, UUID occasion, Map<String, Object> sent, int base, Actor by, Instant at) {
        return writing.save(new SheetKey(innovation, form.key(), occasion), form, sent, base, by, at);
    }

    /** Keeps the version that stands in the history to the letter, because somebody decided on it.
     * @return its number, 0 where nothing was written yet */
    public int keepVersion(InnovationId innovation, String formKey) {
        return writing.milestone(SheetKey.worksheet(innovation, formKey));
    }

    /** The final answers of the newest decision task of that kind. */
    public Optional<Map<String, Object>> latestDecision(InnovationId innovation, String formKey) {
        return writing.latestOccasion(innovation, formKey).flatMap(occasion -> answers(innovation, formKey, Optional.of(occasion)));
    }

    /** Answers as they stand, for reading. Those of hidden fields are left out. */
    public Optional<Map<String, Object>> answers(InnovationId innovation, String formKey, Optional<UUID> occasion) {
        return reading.answers(new SheetKey(innovation, formKey, occasion.orElse(innovation.value())));
    }

    /** One missing answer. */
    public record Debt(String formKey, String field, String label, String sentenceKey) {}

    /** @param forGate the part of the debts that holds the worksheet up */
    public record Lacking(List<Debt> forGate, List<Debt> debts) {}
}
