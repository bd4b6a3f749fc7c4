package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Teams that were there today and are not heard of any more. */
@Component
class SilentTeams {

    private final SignsOfLife signs;
    private final Innovations innovations;

    SilentTeams(SignsOfLife signs, Innovations innovations) {
        this.signs = signs;
        this.innovations = innovations;
    }

    /** @param since when it was last heard of */
    record Line(InnovationId innovation, String name, Instant since) {}

    /** @param connected teams that are heard of now */
    record Board(long connected, List<Line> silent) {}

    /** Those who are gone longest first. */
    Board of(Cohort cohort, LabEvent event) {
        var found = signs.of(cohort, event);
        var lost = found.entrySet().stream().filter(sign -> sign.getValue().lost()).toList();
        var labels = lost.isEmpty() ? Map.<InnovationId, Label>of() : innovations.labels(lost.stream().map(Map.Entry::getKey).toList());
        return new Board(found.values().stream().filter(Sign::here).count(), lost.stream().filter(sign -> labels.containsKey(sign.getKey()))
                .map(sign -> new Line(sign.getKey(), labels.get(sign.getKey()).name(), sign.getValue().at()))
                .sorted(Comparator.comparing(Line::since)).toList());
    }
}
