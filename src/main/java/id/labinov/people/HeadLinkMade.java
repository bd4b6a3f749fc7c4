package id.labinov.people;

import java.time.Instant;
import java.util.UUID;

/** The head of an agency got a personal link; an older one of the position is over. What is sent of it carries the link and never the
 * slip's code: whoever reads only the mail can do nothing.
 * @param person the position's holder, who alone may use it
 * @param token the link's secret, known only to this event and the slip
 * @param expiresAt when it ends at the latest: the next appointment may end it before */
public record HeadLinkMade(UUID link, RegionId region, PositionId position, PersonId person, String token, Instant expiresAt, Actor by, Instant at) {

    /** Where the link leads. */
    public String path() {
        return HeadDesk.PATH + token;
    }
}
