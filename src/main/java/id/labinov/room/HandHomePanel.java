package id.labinov.room;

import id.labinov.cohort.EventPanel;
import id.labinov.cohort.LabEvent;
import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Minta bantuan" where participants of a running event are at home. */
@Component
class HandHomePanel implements HomePanel, EventPanel {

    private final SignedIn signedIn;
    private final RunningEvents running;
    private final TeamHands teams;

    HandHomePanel(SignedIn signedIn, RunningEvents running, TeamHands teams) {
        this.signedIn = signedIn;
        this.running = running;
        this.teams = teams;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().flatMap(me -> block(me.regions().stream().flatMap(region -> running.in(region).stream())
                .flatMap(event -> teams.of(me, event).stream()).toList(), "home"));
    }

    @Override
    public Optional<Block> block(CurrentPerson me, LabEvent event) {
        var isRunning = me.regions().stream().flatMap(region -> running.in(region).stream()).anyMatch(event::equals);
        return isRunning ? block(teams.of(me, event), "event") : Optional.empty();
    }

    private static Optional<Block> block(List<TeamHands.Line> lines, String from) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block("room/hand-home", new TeamHands.Block(lines, from)));
    }
}
