package id.labinov.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The units of each region. */
@Service
public class Agencies {

    public Optional<Agency> find(AgencyId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Agency> find(RegionId region, String code) {
        throw new UnsupportedOperationException();
    }

    /** All units of a region, by name. */
    public List<Agency> in(RegionId region) {
        throw new UnsupportedOperationException();
    }

    public Map<AgencyId, String> names(Collection<AgencyId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The position whose act is the agency's: its head. Empty for units without one (community). */
    public Optional<PositionId> head(AgencyId agency) {
        throw new UnsupportedOperationException();
    }
}
