package id.labinov.innovation;

import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.UUID;

/** A comment was added to the dossier.
 * @param confidential for coaches and managers only: nobody of the team may learn of it */
public record CommentWritten(InnovationId innovation, RegionId region, UUID comment, boolean confidential, Actor by, Instant at) {}
