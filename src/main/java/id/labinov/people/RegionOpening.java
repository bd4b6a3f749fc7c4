package id.labinov.people;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a further region; whoever opens it is its first administrator. */
@Service
class RegionOpening {

    private final Regions regions;
    private final PersonStore store;

    RegionOpening(Regions regions, PersonStore store) {
        this.regions = regions;
        this.store = store;
    }

    /** Sessions stay: nothing was taken away from anybody. */
    @Transactional
    Region open(String code, String name, String zone, String letterhead, CurrentPerson by) {
        var region = regions.add(code, name, zone, letterhead, by.actor());
        store.replaceRoles(by.id(), region.id(), Set.of(Role.ADMINISTRATOR));
        return region;
    }
}
