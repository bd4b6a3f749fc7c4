package id.labinov.room;

import id.labinov.cohort.EventPanel;
import id.labinov.cohort.LabEvent;
import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to photograph a sheet, where participants of a running event are at home. */
@Component
class PaperHomePanel implements HomePanel, EventPanel {

    private final SignedIn signedIn;
    private final RunningEvents running;
    private final EventPaper paper;

    PaperHomePanel(SignedIn signedIn, RunningEvents running, EventPaper paper) {
        this.signedIn = signedIn;
        this.running = running;
        this.paper = paper;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().flatMap(me -> block(me.regions().stream().flatMap(region -> running.in(region).stream())
                .filter(event -> paper.sitsIn(me, event)).toList()));
    }

    @Override
    public Optional<Block> block(CurrentPerson me, LabEvent event) {
        return paper.isHeld(event) && paper.takesPart(me, event) ? block(List.of(event)) : Optional.empty();
    }

    private static Optional<Block> block(List<LabEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(new Block("room/paper-home", events));
    }
}
