package id.labinov.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of a save. Everything that is no conflict is stored.
 * @param version that stands now: the next save is based on it
 * @param moved whether others saved since this save's base
 * @param answers as they stand now
 * @param conflicts fields that somebody else changed meanwhile: their text stands, mine is here
 * @param cleaned labels of fields from which characters that cannot be stored were taken */
public record SaveResult(int version, boolean moved, Instant at, Map<String, Object> answers, List<Conflict> conflicts, List<Text> cleaned) {

    /** @param mine what this save wanted; {@code theirs} what stands */
    public record Conflict(String field, Text label, Object mine, Object theirs) {}
}
