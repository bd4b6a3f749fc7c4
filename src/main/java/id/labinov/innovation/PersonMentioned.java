package id.labinov.innovation;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.UUID;

/** A comment names somebody who may read it. */
public record PersonMentioned(InnovationId innovation, RegionId region, PersonId person, UUID comment, Actor by, Instant at) {}
