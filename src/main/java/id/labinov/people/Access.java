package id.labinov.people;

import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place where lists, searches, exports and links are cut by region. */
@Component
public class Access {

    /** @throws NotFound if the thing belongs to a region that is not this person's: as if it did not exist */
    public void mustSee(CurrentPerson me, RegionId region) {
        if (!me.regions().contains(region)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound for another region; @throws Refused without one of the roles there */
    public void mustHave(CurrentPerson me, RegionId region, Role... roles) {
        mustSee(me, region);
        if (!me.hasAny(region, roles)) {
            throw new Refused("people.access.role-missing");
        }
    }

    /** The region asked for, else the first one in which the person has the role.
     * @throws NotFound for another region; @throws Refused without the role */
    public RegionId chosen(CurrentPerson me, Optional<RegionId> asked, Role role) {
        // Ids grow with time: the first is the oldest.
        var region = asked.or(() -> me.regions().stream().filter(each -> me.has(role, each)).min(Comparator.comparing(RegionId::toString)))
                .orElseThrow(() -> new Refused("people.access.role-missing"));
        mustHave(me, region, role);
        return region;
    }
}
