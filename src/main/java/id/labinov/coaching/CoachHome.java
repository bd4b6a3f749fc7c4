package id.labinov.coaching;

import id.labinov.coaching.ClinicPages.SessionRow;
import id.labinov.coaching.ClinicPages.WaitingRow;
import id.labinov.people.SignedIn;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A coach's day over all regions: sessions, who waits longest, and visits without a result. */
@Component
class CoachHome implements HomePanel {

    private static final int SHOWN = 5;

    private final SignedIn signedIn;
    private final ClinicPages pages;
    private final CapacityReader capacity;
    private final VisitRows visits;

    CoachHome(SignedIn signedIn, ClinicPages pages, CapacityReader capacity, VisitRows visits) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.capacity = capacity;
        this.visits = visits;
    }

    /** @param unfinished own visits that still have no result */
    record Day(List<SessionRow> today, List<WaitingRow> longest, Capacity capacity, int unfinished, Optional<Visit> next) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.event().isEmpty() && me.has(Role.COACH)).map(me -> {
            List<RegionId> regions = me.regions().stream().filter(region -> me.has(Role.COACH, region)).toList();
            var unfinished = visits.unfinished(me.id());
            return new Block("coaching/home", new Day(pages.today(me, regions), pages.waiting(me, regions).stream().limit(SHOWN).toList(), capacity.of(regions),
                    unfinished.size(), unfinished.stream().findFirst()));
        });
    }
}
