package id.labinov.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The regions of this installation. */
@Service
public class Regions {

    public Optional<Region> find(RegionId id) {
        throw new UnsupportedOperationException();
    }

    public List<Region> all() {
        throw new UnsupportedOperationException();
    }

    /** The zone in which the region's days end.
     * @throws id.labinov.web.NotFound if there is no such region */
    public ZoneId zone(RegionId id) {
        throw new UnsupportedOperationException();
    }
}
