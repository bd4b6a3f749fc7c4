package id.labinov.flow;

import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What logs call the paths. */
@Component
class FlowNames {

    private static final int AT_ONCE = 5000;

    private final Innovations innovations;

    FlowNames(Innovations innovations) {
        this.innovations = innovations;
    }

    /** @param visits all that are read of their innovations: the second path among them has a 2 behind its number */
    Map<PathKey, FlowCase> of(Collection<VisitRow> visits) {
        var labels = labels(visits.stream().map(VisitRow::innovation).distinct().toList());
        var cases = new LinkedHashMap<PathKey, FlowCase>();
        var walked = new HashMap<InnovationId, Integer>();
        visits.stream().sorted(Comparator.comparingLong(VisitRow::id)).forEach(visit -> cases.computeIfAbsent(new PathKey(visit.innovation(), visit.cohort()), path -> {
            var label = Optional.ofNullable(labels.get(visit.innovation()));
            var number = label.map(Innovations.Label::number).orElseGet(() -> visit.innovation().toString());
            var how = walked.merge(visit.innovation(), 1, Integer::sum);
            return new FlowCase(how == 1 ? number : number + "/" + how, visit.innovation(), visit.region(), visit.cohort(),
                    label.flatMap(Innovations.Label::leadAgency), label.map(Innovations.Label::name).orElse(""));
        }));
        return cases;
    }

    /** Ids in place of names. */
    static Map<PathKey, FlowCase> unnamed(Collection<VisitRow> visits) {
        var cases = new HashMap<PathKey, FlowCase>();
        visits.forEach(visit -> cases.computeIfAbsent(new PathKey(visit.innovation(), visit.cohort()), path -> new FlowCase(path.innovation() + "/" + path.cohort(),
                visit.innovation(), visit.region(), visit.cohort(), visit.agency(), "")));
        return cases;
    }

    /** A statement takes only so many parameters. */
    private Map<InnovationId, Innovations.Label> labels(List<InnovationId> ids) {
        var labels = new HashMap<InnovationId, Innovations.Label>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            labels.putAll(innovations.labels(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return labels;
    }
}
