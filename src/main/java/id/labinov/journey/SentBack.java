package id.labinov.journey;

import java.util.List;

/** The path was sent back to a worksheet.
 * @param reasonCode key of the coded list, may be empty
 * @param fields keys of the fields to be corrected (A24)
 * @param thenResume whether the path then goes straight to where it stood */
public record SentBack(Happening happening, String from, String to, String reasonCode, String reason, List<String> fields,
        boolean thenResume) implements JourneyEvent {}
