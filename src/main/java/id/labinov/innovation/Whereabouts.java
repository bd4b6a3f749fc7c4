package id.labinov.innovation;

import java.util.Collection;
import java.util.Map;

/** Where innovations stand on their way, said by the module that leads them. */
public interface Whereabouts {

    /** For those that have a way at all. */
    Map<InnovationId, Whereabout> of(Collection<InnovationId> innovations);

    /** @param place in the reader's language
     *  @param returned whether something came back to the team and waits for it */
    record Whereabout(String place, boolean returned) {}
}
