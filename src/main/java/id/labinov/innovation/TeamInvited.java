package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;

/** Somebody was asked to join a team, or with {@link TeamRole#LEADER} to lead it. Nothing changes until the person agrees.
 * @param until how long the person may answer */
public record TeamInvited(InnovationId innovation, RegionId region, PersonId person, TeamRole role, Instant until, Actor by, Instant at) {}
