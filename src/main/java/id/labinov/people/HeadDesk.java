package id.labinov.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** What a head opened with the personal link and the PIN: the one position, and nothing else of the person or the account.
 * Handlers with {@link Allow.Who#HEAD_LINK} take it as a parameter.
 * @param me may act for this position only, not for others that the person holds or stands in for
 * @param path of the pages behind the link
 * @param openedBefore when the link was opened the time before, so that the head notices a stranger */
public record HeadDesk(UUID link, CurrentPerson me, RegionId region, PositionId position, String title, ZoneId zone, String path,
        Optional<Instant> openedBefore) {

    static final String PATH = "/h/";
}
