package id.labinov.form;

import java.util.List;
import java.util.Map;

/** What {@code autosave.js} reads after a save.
 * @param version the next save is based on it
 * @param status sentence for the page, for example "Tersimpan 14.02"
 * @param hidden ids of questions that are not asked now
 * @param values answers that others changed meanwhile, as text by field
 * @param conflicts what others wrote in fields that this save wanted to change, as text by field
 * @param problems sentences by field: nothing of these fields was stored */
public record SavedAnswer(int version, String status, List<String> hidden, Map<String, String> values, Map<String, String> conflicts,
        Map<String, String> problems) {}
