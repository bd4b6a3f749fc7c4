package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations.Label;
import id.labinov.innovation.Innovations;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.Journey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Teams that were there today and are not heard of any more. */
@Component
class SilentTeams {

    private final SignsOfLife signs;
    private final CohortPaths paths;
    private final Innovations innovations;

    SilentTeams(SignsOfLife signs, CohortPaths paths, Innovations innovations) {
        this.paths = paths;
        this.signs = signs;
        this.innovations = innovations;
    }

    /** @param since when it was last heard of */
    record Line(InnovationId innovation, String name, Instant since) {}

    /** @param connected teams that are heard of now */
    record Board(long connected, List<Line> silent) {}

    /** The same of a room that was read already. */
    static Board of(List<RoomRow> rows) {
        var heard = rows.stream().filter(row -> row.stage().isPresent() && row.sign().isPresent()).toList();
        return new Board(heard.stream().filter(row -> row.sign().get().here()).count(), heard.stream().filter(RoomRow::lost)
                .map(row -> new Line(row.innovation(), row.name(), row.sign().get().at())).sorted(Comparator.comparing(Line::since)).toList());
    }

    /** Those who are gone longest first. */
    Board of(Cohort cohort, LabEvent event) {
        // Of teams whose path goes on, as the room's other numbers.
        var going = paths.of(cohort).stream().filter(journey -> journey.status() == Journey.Status.ACTIVE).map(Journey::innovation).collect(Collectors.toSet());
        var found = new HashMap<>(signs.of(cohort, event));
        found.keySet().retainAll(going);
        var lost = found.entrySet().stream().filter(sign -> sign.getValue().lost()).toList();
        var labels = lost.isEmpty() ? Map.<InnovationId, Label>of() : innovations.labels(lost.stream().map(Map.Entry::getKey).toList());
        return new Board(found.values().stream().filter(Sign::here).count(), lost.stream().filter(sign -> labels.containsKey(sign.getKey()))
                .map(sign -> new Line(sign.getKey(), labels.get(sign.getKey()).name(), sign.getValue().at()))
                .sorted(Comparator.comparing(Line::since)).toList());
    }
}
