package id.labinov.innovation;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Optional;

/** Another member leads the team, and has agreed to. */
public record LeaderChanged(InnovationId innovation, RegionId region, Optional<PersonId> from, PersonId to, Actor by, Instant at) {}
