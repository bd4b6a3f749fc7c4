package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Worksheets (one form per stage and innovation) and the answers of decision tasks: drafts, versions, what is missing. */
@Service
public class Worksheets {

    /** Pins the form versions with which an innovation's path starts; answers given so far stay. */
    public void pin(InnovationId innovation, Collection<FormVersion> versions) {
        throw new UnsupportedOperationException();
    }

    /** What the worksheet still lacks for its gate, in form order; empty when it may be handed in. */
    public List<Debt> missingForGate(InnovationId innovation, String formKey) {
        throw new UnsupportedOperationException();
    }

    /** Everything that the seal needs and that is not there yet, over all worksheets given. */
    public List<Debt> debts(InnovationId innovation, Collection<String> formKeys) {
        throw new UnsupportedOperationException();
    }

    /** Number of debts per innovation, for boards: one query for many. */
    public Map<InnovationId, Integer> debtCounts(Collection<InnovationId> innovations) {
        throw new UnsupportedOperationException();
    }

    /** The version of the answers that stands now; 0 where nothing was written yet. */
    public int version(InnovationId innovation, String formKey) {
        throw new UnsupportedOperationException();
    }

    /** Marks fields as to be corrected (A24) until the worksheet is handed in again. */
    public void mark(InnovationId innovation, String formKey, List<String> fields, String reason, Actor by, Instant at) {
        throw new UnsupportedOperationException();
    }

    public void clearMarks(InnovationId innovation, String formKey) {
        throw new UnsupportedOperationException();
    }

    /** From now on no worksheet of the innovation can be changed. */
    public void seal(InnovationId innovation, Actor by, Instant at) {
        throw new UnsupportedOperationException();
    }

    public void unseal(InnovationId innovation, Actor by, Instant at) {
        throw new UnsupportedOperationException();
    }

    public boolean sealed(InnovationId innovation) {
        throw new UnsupportedOperationException();
    }

    /** Checks and stores the answers of a decision task as final.
     * @param occasion the open task's id: each decision is its own answer sheet
     * @return the checked answers by field key (String, BigDecimal, Boolean, LocalDate as ISO text, List)
     * @throws id.labinov.web.InvalidInput with one sentence per field */
    public Map<String, Object> submit(InnovationId innovation, FormVersion form, UUID occasion, Map<String, Object> answers, Actor by, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Answers as they stand, for reading. */
    public Optional<Map<String, Object>> answers(InnovationId innovation, String formKey, Optional<UUID> occasion) {
        throw new UnsupportedOperationException();
    }

    /** One missing answer. */
    public record Debt(String formKey, String field, String label, String sentenceKey) {}
}
