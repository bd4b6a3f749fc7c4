package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Automatic acts of the path that failed for good and wait for somebody to say "try again" (A23). */
public interface FailedJobs {

    /** Of these regions, the oldest first. */
    List<FailedJob> in(Collection<RegionId> regions);

    /** Lets it run once more; the engine does so within seconds.
     * @throws id.labinov.web.NotFound if it is gone or belongs to another region */
    void retry(String job, Collection<RegionId> regions, Actor by);

    /** @param step id of the activity in the model
     *  @param reason the technical sentence, for whoever is called */
    record FailedJob(String id, InnovationId innovation, RegionId region, String step, Instant since, String reason) {}
}
