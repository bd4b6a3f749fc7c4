package id.labinov.notification;

import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees what becomes of mails. What belongs to another region answers 404. */
@Component
class OutboxAccess {

    /** Regions whose outbox the person keeps. */
    List<RegionId> keeps(CurrentPerson me) {
        return regions(me, Role.ADMINISTRATOR);
    }

    /** Regions for whose people's addresses the person cares. */
    List<RegionId> caresFor(CurrentPerson me) {
        return regions(me, Role.MANAGER, Role.ADMINISTRATOR);
    }

    private static List<RegionId> regions(CurrentPerson me, Role... roles) {
        return me.event().isPresent() ? List.of() : me.regions().stream().filter(region -> me.hasAny(region, roles)).toList();
    }

    /** @throws NotFound for another region's */
    void mustKeep(CurrentPerson me, RegionId region) {
        if (!keeps(me).contains(region)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound for another region's */
    void mustCareFor(CurrentPerson me, RegionId region) {
        if (!caresFor(me).contains(region)) {
            throw new NotFound();
        }
    }
}
