package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.RegionId;
import java.time.Instant;

/** An automatic act of the path failed for good: the path waits until somebody says "try again" (A23).
 * @param job of {@link FailedJobs.FailedJob}
 * @param step id of the activity in the model */
public record ActFailed(InnovationId innovation, RegionId region, String job, String step, Instant at) {}
