package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** At a visit it was agreed what the team does.
 * @param owner who of the team does it; empty for all
 * @param due the last day */
public record ActionAgreed(ActionId action, InnovationId innovation, RegionId region, String body, Optional<PersonId> owner, LocalDate due, PersonId by,
        Instant at) {}
