package id.labinov.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is known of the ways of many innovations, by name. */
record FlowLog(List<CaseHistory> cases) {

    FlowLog {
        cases = cases.stream().sorted(Comparator.comparing(CaseHistory::name)).toList();
    }

    /** The same as it was known then: later events have not happened, what had not ended is open. */
    FlowLog knownAt(Instant asOf) {
        return new FlowLog(cases.stream().flatMap(one -> one.knownAt(asOf).stream()).toList());
    }

    Stream<StageVisit> visits() {
        return cases.stream().flatMap(one -> one.visits().stream());
    }
}
