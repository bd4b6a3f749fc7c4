package id.labinov.notification;

import id.labinov.people.PhoneConsents.Reach;
import java.net.URI;
import java.util.Optional;

/** A way by which people are asked for what they owe. The two that exist hand a text to the one who asks, who then sends it; a gateway that
 * sends by itself would be a third one. */
interface Channel {

    /** What the history says of its use. */
    ChaseMark.Kind mark();

    /** @param to one person; empty for a group
     *  @return empty if they cannot be reached in this way */
    Optional<Handover> handOver(Optional<Reach> to, String text);

    /** @param address to be opened; empty where the text is taken along by hand */
    record Handover(Optional<URI> address, String text) {}
}
