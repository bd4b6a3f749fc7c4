package id.labinov.coaching;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationAccess;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who offers sessions, runs them and books in them. Any coach of the region may run any session: who is absent blocks nobody. */
@Component
class CoachingAccess {

    static final Role[] READERS = {Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER};
    private static final Role[] GIVERS = {Role.COACH, Role.MANAGER};

    private final InnovationAccess dossiers;

    CoachingAccess(InnovationAccess dossiers) {
        this.dossiers = dossiers;
    }

    List<RegionId> reads(CurrentPerson me) {
        return regions(me, READERS);
    }

    List<RegionId> offers(CurrentPerson me) {
        return regions(me, GIVERS);
    }

    private static List<RegionId> regions(CurrentPerson me, Role... roles) {
        return me.event().isPresent() ? List.of() : me.regions().stream().filter(region -> me.hasAny(region, roles))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).collect(Collectors.toList());
    }

    boolean mayOffer(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.hasAny(region, GIVERS);
    }

    /** @throws NotFound for whom the session does not exist; @throws Refused for who only reads */
    void mustOffer(CurrentPerson me, CoachingSession session) {
        mustRead(me, session);
        if (!mayOffer(me, session.region())) {
            throw new Refused("coaching.refused.offer");
        }
    }

    /** @throws NotFound for whom the session does not exist */
    void mustRead(CurrentPerson me, CoachingSession session) {
        if (!me.hasAny(session.region(), READERS)) {
            throw new NotFound();
        }
    }

    /** Only coaches sit at a desk. */
    boolean mayRun(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.has(Role.COACH, region);
    }

    void mustRun(CurrentPerson me, CoachingSession session) {
        mustRead(me, session);
        if (!mayRun(me, session.region())) {
            throw new Refused("coaching.refused.run");
        }
    }

    /** The team and who types for it; coaches and managers for everybody. */
    boolean mayBook(CurrentPerson me, Innovation innovation) {
        return me.event().isEmpty() && (dossiers.mayWrite(me, innovation.id()) || mayOffer(me, innovation.region()));
    }

    void mustBook(CurrentPerson me, Innovation innovation) {
        if (!mayBook(me, innovation)) {
            throw new Refused("coaching.refused.book");
        }
    }
}
