package id.labinov.notification;

import java.util.List;
import java.util.Optional;

/** Adds something that programs read to the mail of some kinds: a calendar's entry. */
interface Enclosure {

    /** @param notices what the mail tells; of a digest several */
    Optional<Part> of(List<Notice> notices);

    /** @param type whole MIME type with its parameters, also the part's own {@code method}
     *  @param alternative whether it stands beside the text as its third form, as Outlook expects; otherwise it is attached
     *  @param name file name where it is attached */
    record Part(String type, byte[] content, boolean alternative, String name) {}
}
