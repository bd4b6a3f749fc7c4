package id.labinov.form;

import java.time.Instant;
import java.util.List;

/** Why a worksheet came back (A24).
 * @param fields labels of the answers to correct, in the reader's language
 * @param by name of who asked
 * @param answered whether anything was written since */
public record CorrectionRequest(String reason, List<String> fields, Instant at, String by, boolean answered) {}
