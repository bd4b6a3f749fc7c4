package id.labinov.flow;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.journey.Stages;
import id.labinov.people.Access;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does with the rules of a region. */
@Component
class AlertDesk {

    private final AlertRows rows;
    private final Stages stages;
    private final Cohorts cohorts;
    private final Access access;
    private final Audit audit;

    AlertDesk(AlertRows rows, Stages stages, Cohorts cohorts, Access access, Audit audit) {
        this.rows = rows;
        this.stages = stages;
        this.cohorts = cohorts;
        this.access = access;
        this.audit = audit;
    }

    /** A rule as it is typed.
     * @param id empty for a new one */
    public record Typed(String id, String cohort, String stage, String measure, String threshold, Integer version) {

        public Typed {
            id = id == null ? "" : id;
            cohort = cohort == null ? "" : cohort;
            stage = stage == null ? "" : stage;
            measure = measure == null ? "" : measure;
            threshold = threshold == null ? "" : threshold;
            version = version == null ? 0 : version;
        }
    }

    /** Newest first; those of practice never count. */
    List<Cohort> cohorts(RegionId region) {
        return cohorts.in(List.of(region)).stream().filter(cohort -> !cohort.practice() && !cohort.stages().isEmpty()).toList();
    }

    /** @throws NotFound if it is none of a region that this person leads */
    FlowAlert mustFind(CurrentPerson me, AlertId id) {
        var alert = rows.find(id).orElseThrow(NotFound::new);
        access.mustHave(me, alert.region(), Role.MANAGER);
        return alert;
    }

    /** @throws InvalidInput beside {@code stage}, {@code measure} or {@code threshold}; @throws Conflict if somebody changed it meanwhile */
    @Transactional
    public void keep(RegionId region, Typed typed, CurrentPerson me) {
        var wrong = new ArrayList<FieldMessage>();
        var cohort = Optional.of(typed.cohort()).filter(text -> !text.isBlank()).map(text -> cohort(region, new CohortId(Ids.parse(text))));
        var measure = Stream.of(AlertMeasure.values()).filter(one -> one.name().equals(typed.measure())).findFirst();
        var threshold = threshold(typed.threshold());
        wrong(wrong, stages.find(typed.stage()).isEmpty(), "stage", "flow.alerts.stage-missing");
        wrong(wrong, measure.isEmpty(), "measure", "flow.alerts.measure-missing");
        wrong(wrong, threshold.isEmpty(), "threshold", "flow.alerts.no-number");
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        var id = typed.id().isEmpty() ? AlertId.next() : mustFind(me, AlertId.of(typed.id())).id();
        if (typed.id().isEmpty()) {
            rows.insert(id, region, cohort, typed.stage(), measure.get(), threshold.get());
        } else if (!rows.change(id, cohort, typed.stage(), measure.get(), threshold.get(), typed.version())) {
            throw new Conflict("flow.alerts.changed-meanwhile");
        }
        record("flow-alert-kept", region, id, typed.stage() + " " + measure.get() + " " + threshold.get(), me);
    }

    private CohortId cohort(RegionId region, CohortId id) {
        return cohorts(region).stream().map(Cohort::id).filter(id::equals).findFirst().orElseThrow(NotFound::new);
    }

    private static Optional<Integer> threshold(String typed) {
        return Optional.of(typed.strip()).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    /** @throws NotFound if it is gone already */
    @Transactional
    public RegionId remove(AlertId id, CurrentPerson me) {
        var alert = mustFind(me, id);
        if (!rows.remove(id)) {
            throw new NotFound();
        }
        record("flow-alert-removed", alert.region(), id, alert.stage() + " " + alert.measure() + " " + alert.threshold(), me);
        return alert.region();
    }

    private static void wrong(List<FieldMessage> wrong, boolean it, String field, String key) {
        if (it) {
            wrong.add(new FieldMessage(field, key, List.of()));
        }
    }

    private void record(String action, RegionId region, AlertId id, String detail, CurrentPerson me) {
        audit.record(action, Optional.of(me.id().value()), Optional.of(region.value()), id.value(), detail);
    }
}
