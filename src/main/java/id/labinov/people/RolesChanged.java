package id.labinov.people;

import java.time.Instant;

/** A person got or lost roles in a region; the person's sessions are over. */
public record RolesChanged(PersonId person, RegionId region, Actor by, Instant at) {}
