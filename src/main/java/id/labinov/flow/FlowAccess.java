package id.labinov.flow;

import id.labinov.people.Access;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees figures: those who lead, administer or observe a region, and of that region alone. An innovation's own part is its dossier's. */
@Component
class FlowAccess {

    static final Role[] READERS = {Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER};

    private final Access access;

    FlowAccess(Access access) {
        this.access = access;
    }

    /** The oldest first. */
    List<RegionId> regions(CurrentPerson me) {
        return me.event().isPresent() ? List.of() : me.regions().stream().filter(region -> me.hasAny(region, READERS))
                .sorted(Comparator.comparing(RegionId::toString)).toList();
    }

    /** The region asked for, else the first one.
     * @throws id.labinov.web.NotFound for another region; @throws Refused without one of the roles there */
    RegionId chosen(CurrentPerson me, Optional<RegionId> asked) {
        var region = asked.or(() -> regions(me).stream().findFirst()).orElseThrow(() -> new Refused("people.access.role-missing"));
        access.mustHave(me, region, READERS);
        return region;
    }
}
