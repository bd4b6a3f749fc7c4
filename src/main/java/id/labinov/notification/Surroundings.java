package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds to the mails of some kinds what stands around their text: how to leave, where to choose. */
interface Surroundings {

    /** @param person whom the mail concerns, whoever reads it instead */
    Optional<Around> of(String kind, RegionId region, PersonId person, Locale language);

    /** @param headers for mail programs
     *  @param footer Markdown under the text */
    record Around(Map<String, String> headers, String footer) {}
}
