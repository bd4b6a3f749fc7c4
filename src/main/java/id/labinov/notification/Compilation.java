package id.labinov.notification;

import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.util.List;
import java.util.Locale;

/** Writes the text of a kind whose mails tell several notices: a digest. */
interface Compilation {

    boolean writes(String kind);

    /** @param notices the newest first, without what was taken back or may not be seen any more; never none
     *  @return with nothing left to fill in; what people wrote is escaped by {@link MailRendering#escaped} */
    MailText of(String kind, RegionId region, PersonId reader, List<Notice> notices, Locale language);
}
