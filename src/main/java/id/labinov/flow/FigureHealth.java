package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.flow.ProjectionCheck.FlowDifference;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the tables behind the figures: whether they agree with the path's events, and how far they were made anew. */
@Component
class FigureHealth {

    /** More are not read by anybody. */
    static final int MOST = 50;

    private final ProjectionRebuild rebuild;
    private final ProjectionCheck check;
    private final Innovations innovations;
    private final Regions regions;
    private final Audit audit;

    FigureHealth(ProjectionRebuild rebuild, ProjectionCheck check, Innovations innovations, Regions regions, Audit audit) {
        this.rebuild = rebuild;
        this.check = check;
        this.innovations = innovations;
        this.regions = regions;
        this.audit = audit;
    }

    /** @param innovation empty where no dossier is there */
    record Named(FlowDifference difference, Optional<Label> innovation) {}

    ProjectionRebuild.Progress progress() {
        return rebuild.progress();
    }

    /** Where the administrator reads the clock. */
    ZoneId zone(CurrentPerson me) {
        return regions.zone(first(me));
    }

    /** The next sweep begins; whatever is under way begins again. */
    @Transactional
    public void order(CurrentPerson me) {
        rebuild.order();
        audit.record("figures-rebuild-ordered", Optional.of(me.id().value()), Optional.of(first(me).value()), first(me).value(), "");
    }

    List<Named> differences(CurrentPerson me) {
        var administered = administered(me);
        var orphans = regions.all().stream().findFirst().filter(one -> administered.contains(one.id())).isPresent();
        return named(check.differences(MOST, found -> named(found).stream()
                .filter(one -> one.innovation().map(label -> administered.contains(label.region())).orElse(orphans)).map(Named::difference).toList()));
    }

    private List<Named> named(List<FlowDifference> found) {
        var labels = innovations.labels(found.stream().map(FlowDifference::innovation).distinct().toList());
        return found.stream().map(one -> new Named(one, Optional.ofNullable(labels.get(one.innovation())))).toList();
    }

    private static Set<RegionId> administered(CurrentPerson me) {
        return me.regions().stream().filter(region -> me.has(Role.ADMINISTRATOR, region)).collect(Collectors.toSet());
    }

    private static RegionId first(CurrentPerson me) {
        return administered(me).stream().min(Comparator.comparing(RegionId::toString)).orElseThrow();
    }
}
