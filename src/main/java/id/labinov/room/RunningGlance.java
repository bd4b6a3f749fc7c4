package id.labinov.room;

import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.LabEvent;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events that are held now, for those who run them: how many teams wait for help. */
@Component
class RunningGlance implements HomePanel {

    private final SignedIn signedIn;
    private final RunningEvents running;
    private final CohortAccess access;
    private final HandQueue queue;

    RunningGlance(SignedIn signedIn, RunningEvents running, CohortAccess access, HandQueue queue) {
        this.signedIn = signedIn;
        this.running = running;
        this.access = access;
        this.queue = queue;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().flatMap(me -> {
            var events = me.regions().stream().flatMap(region -> running.in(region).stream()).filter(event -> access.mayRun(me, event))
                    .map(event -> new Line(event, queue.count(event))).toList();
            return events.isEmpty() ? Optional.empty() : Optional.of(new Block("room/running", events));
        });
    }

    /** @param waiting teams that need help */
    record Line(LabEvent event, int waiting) {}
}
