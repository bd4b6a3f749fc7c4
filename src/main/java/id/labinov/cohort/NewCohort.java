package id.labinov.cohort;

import id.labinov.people.RegionId;
import java.time.LocalDateTime;
import java.util.Optional;

/** What is asked of somebody who starts a cohort; the rest comes from the template.
 * @param opens in the region's zone
 * @param template key of the template
 * @param suggestedEvents whether the template's events are put into the calendar */
public record NewCohort(RegionId region, String name, String theme, int year, String partner, LocalDateTime opens,
        Optional<LocalDateTime> closes, String template, boolean practice, boolean suggestedEvents) {}
