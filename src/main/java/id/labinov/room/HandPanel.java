package id.labinov.room;

import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import org.springframework.stereotype.Component;

/** In the dossier, "Minta bantuan" stands beside the other panels while the team's event is held. */
@Component
class HandPanel implements DossierPanel {

    private final InnovationAccess dossiers;
    private final RunningEvents running;

    HandPanel(InnovationAccess dossiers, RunningEvents running) {
        this.dossiers = dossiers;
        this.running = running;
    }

    @Override
    public String messageKey() {
        return "room.hand.title";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href(InnovationId innovation) {
        return "/innovations/" + innovation + "/hand";
    }

    /** Whoever writes for no team is not asked for on each page of a dossier. */
    @Override
    public boolean visible(CurrentPerson me, InnovationId innovation) {
        return (me.has(Role.INNOVATOR) || me.has(Role.OPERATOR)) && running.of(innovation).isPresent() && dossiers.mayWrite(me, innovation);
    }
}
