package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tomorrow is the last day of what was agreed and is not done; published once, on whichever node noticed it. */
public record ActionReminded(ActionId action, InnovationId innovation, RegionId region, String body, Optional<PersonId> owner, LocalDate due, Instant at) {}
