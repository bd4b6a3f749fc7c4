package id.labinov.journey.engine;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ConsistencyCheck;
import id.labinov.people.Actor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Names what differs and lets each innovation be repaired in a transaction of its own. */
@EngineComponent
class EngineConsistencyCheck implements ConsistencyCheck {

    private final Comparison comparison;
    private final Repair repair;

    EngineConsistencyCheck(Comparison comparison, Repair repair) {
        this.comparison = comparison;
        this.repair = repair;
    }

    @Override
    public List<Difference> differences() {
        return comparison.run().stream().map(Comparison.Found::difference).toList();
    }

    @Override
    public List<Difference> repair(Actor by) {
        return repair(innovation -> true, by);
    }

    @Override
    public List<Difference> repair(Set<InnovationId> only, Actor by) {
        return repair(only::contains, by);
    }

    private List<Difference> repair(Predicate<InnovationId> meant, Actor by) {
        var found = comparison.run().stream().filter(one -> meant.test(one.difference().innovation())).toList();
        found.forEach(one -> repair.repair(one, by));
        // A path that had to be begun again has new tasks to compare.
        comparison.run().stream().filter(one -> meant.test(one.difference().innovation())).forEach(one -> repair.repair(one, by));
        return found.stream().map(Comparison.Found::difference).toList();
    }
}
