package id.labinov.flow;

import java.util.List;
import java.util.stream.Stream;

/** One path as exports tell it.
 * @param visits at least one, in order */
record ExportedCase(FlowCase subject, List<ExportedVisit> visits) {

    Stream<StageVisit> stays() {
        return visits.stream().map(ExportedVisit::visit);
    }

    StageVisit last() {
        return visits.get(visits.size() - 1).visit();
    }
}
