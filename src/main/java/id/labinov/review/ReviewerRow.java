package id.labinov.review;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.time.Instant;

/** One reviewer of one submission.
 * @param coached whether the reviewer also coached the innovation: allowed only by the cohort, and then disclosed */
record ReviewerRow(InnovationId innovation, PersonId reviewer, boolean coached, Instant assignedAt) {}
