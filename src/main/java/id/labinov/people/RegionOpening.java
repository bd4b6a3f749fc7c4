package id.labinov.people;

import id.labinov.audit.Audit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a further region; whoever opens it is its first administrator. */
@Service
class RegionOpening {

    private final Regions regions;
    private final PersonStore store;
    private final Audit audit;

    RegionOpening(Regions regions, PersonStore store, Audit audit) {
        this.regions = regions;
        this.store = store;
        this.audit = audit;
    }

    /** Sessions stay: nothing was taken away from anybody. */
    @Transactional
    Region open(String code, String name, String zone, String letterhead, CurrentPerson by) {
        var region = regions.add(code, name, zone, letterhead, by.actor());
        store.replaceRoles(by.id(), region.id(), Set.of(Role.ADMINISTRATOR));
        audit.record("roles-changed", Optional.of(by.id().value()), Optional.of(region.id().value()), by.id().value(), Role.ADMINISTRATOR.name());
        return region;
    }
}
