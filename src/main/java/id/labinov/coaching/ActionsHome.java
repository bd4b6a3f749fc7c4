package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was agreed in the clinic: for the team to do, for the coach to look at. */
@Component
class ActionsHome implements HomePanel {

    private static final int SHOWN = 6;

    private final SignedIn signedIn;
    private final Actions actions;
    private final Innovations innovations;
    private final Regions regions;
    private final Clock clock;

    ActionsHome(SignedIn signedIn, Actions actions, Innovations innovations, Regions regions, Clock clock) {
        this.signedIn = signedIn;
        this.actions = actions;
        this.innovations = innovations;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param mine to be done by a team of the reader
     *  @param followUps of the reader as coach */
    record Agreed(List<Action> mine, List<Action> followUps, Map<InnovationId, Label> labels, LocalDate today) {}

    @Override
    public int order() {
        return 18;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty()).map(this::agreed).filter(agreed -> !agreed.mine().isEmpty() || !agreed.followUps().isEmpty())
                .map(agreed -> new Block("coaching/actions", agreed));
    }

    private Agreed agreed(CurrentPerson me) {
        var coached = me.regions().stream().filter(region -> me.has(Role.COACH, region)).toList();
        var today = me.regions().stream().findFirst().map(this::today).orElseGet(() -> LocalDate.now(clock));
        var mine = actions.open(innovations.ofMember(me.id()), SHOWN);
        var followUps = actions.followUps(me.id(), coached, today, SHOWN);
        var ids = new LinkedHashSet<InnovationId>();
        mine.forEach(action -> ids.add(action.innovation()));
        followUps.forEach(action -> ids.add(action.innovation()));
        return new Agreed(mine, followUps, innovations.labels(ids), today);
    }

    private LocalDate today(RegionId region) {
        return LocalDate.ofInstant(Instant.now(clock), regions.zone(region));
    }
}
