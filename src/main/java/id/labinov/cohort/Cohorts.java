package id.labinov.cohort;

import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The cohorts of each region, their stages' dates and their events. */
@Service
public class Cohorts {

    public Optional<Cohort> find(CohortId id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Cohort> in(Collection<RegionId> regions) {
        throw new UnsupportedOperationException();
    }

    public Map<CohortId, String> names(Collection<CohortId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The day by which a stage is to be done, as the instant at which that day ends in the region's zone. */
    public Optional<Instant> due(CohortId cohort, String stage) {
        throw new UnsupportedOperationException();
    }

    /** Target of a stage in days; empty where none is set. */
    public Optional<Integer> targetDays(CohortId cohort, String stage) {
        throw new UnsupportedOperationException();
    }

    public List<LabEvent> events(CohortId cohort) {
        throw new UnsupportedOperationException();
    }

    public Optional<LabEvent> event(EventId id) {
        throw new UnsupportedOperationException();
    }

    public List<Participant> participants(CohortId cohort) {
        throw new UnsupportedOperationException();
    }

    /** Whether an event of the cohort is held at that instant, by the region's days: reminders sleep then. */
    public boolean isEventDay(CohortId cohort, Instant at) {
        throw new UnsupportedOperationException();
    }
}
