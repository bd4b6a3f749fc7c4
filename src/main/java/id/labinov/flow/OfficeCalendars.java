package id.labinov.flow;

import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The working time of each region, for columns beside calendar time. */
@Component
class OfficeCalendars {

    private final OfficeYears years;
    private final Regions regions;

    OfficeCalendars(OfficeYears years, Regions regions) {
        this.years = years;
        this.regions = regions;
    }

    OfficeCalendar of(RegionId region) {
        var zone = regions.zone(region);
        return new OfficeCalendar(zone, years.of(region).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, year -> year.getValue().calendar(zone))));
    }

    Map<RegionId, OfficeCalendar> of(Collection<RegionId> of) {
        return of.stream().collect(Collectors.toMap(region -> region, this::of));
    }
}
