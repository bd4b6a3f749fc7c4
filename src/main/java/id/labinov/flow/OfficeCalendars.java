package id.labinov.flow;

import id.labinov.people.RegionId;
import java.util.Optional;

/** The working time of each region, for columns beside calendar time. */
interface OfficeCalendars {

    /** Empty where nobody entered it. */
    Optional<TimeMeasure> of(RegionId region);
}
