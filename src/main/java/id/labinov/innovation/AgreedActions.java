package id.labinov.innovation;

import id.labinov.people.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What teams agreed to do and have not done yet, said by the module in which it is agreed. */
public interface AgreedActions {

    /** The soonest first. */
    List<Agreed> open(Collection<InnovationId> innovations);

    /** @param owner who of the team does it; empty for all
     *  @param due the last day */
    record Agreed(InnovationId innovation, String what, Optional<PersonId> owner, LocalDate due) {}
}
