package id.labinov.notification;

import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much is to be asked for in a manager's regions. */
@Component
class ChaseHome implements HomePanel {

    private final SignedIn signedIn;
    private final OwedReader owed;

    ChaseHome(SignedIn signedIn, OwedReader owed) {
        this.signedIn = signedIn;
        this.owed = owed;
    }

    record Counts(long things, long late) {}

    @Override
    public int order() {
        return 19;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.MANAGER))
                .map(me -> counts(me.regions().stream().filter(region -> me.has(Role.MANAGER, region)).toList()))
                .filter(counts -> counts.things() > 0).map(counts -> new Block("notification/chase-home", counts));
    }

    private Counts counts(List<RegionId> managed) {
        var all = managed.stream().map(region -> owed.in(region, Optional.empty())).toList();
        return new Counts(all.stream().mapToLong(OwedReader.Owed::size).sum(), all.stream().mapToLong(OwedReader.Owed::late).sum());
    }
}
