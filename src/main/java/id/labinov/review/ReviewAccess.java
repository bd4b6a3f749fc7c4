package id.labinov.review;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import org.springframework.stereotype.Component;

/** Who may see and set the jury: managers and administrators, and none of them for an innovation of the own agency or team. */
@Component
class ReviewAccess {

    private final Innovations innovations;

    ReviewAccess(Innovations innovations) {
        this.innovations = innovations;
    }

    boolean maySetJury(CurrentPerson me, Innovation innovation) {
        return me.event().isEmpty() && me.hasAny(innovation.region(), Role.MANAGER, Role.ADMINISTRATOR) && !involved(me, innovation);
    }

    private boolean involved(CurrentPerson me, Innovation innovation) {
        return innovation.leadAgency().filter(me.agencies()::contains).isPresent()
                || innovation.agencies().stream().anyMatch(me.agencies()::contains)
                || innovations.everOnTeam(innovation.id()).contains(me.id());
    }
}
