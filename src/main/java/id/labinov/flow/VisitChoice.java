package id.labinov.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which visits make up a number. Shown through {@code flow.visits.<NAME>}. */
enum VisitChoice {
    ALL, CLOSED, OPEN, OVER, WITHIN, ENTERED, LEFT, RETURNED, AGAIN, WITHDRAWN, ROOM, LONGEST, OUTLIER;

    static VisitChoice of(String name) {
        return Stream.of(values()).filter(choice -> choice.name().equalsIgnoreCase(name)).findFirst().orElse(ALL);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of one stage, by the same rules by which its number is counted. */
    List<StageVisit> of(StageFigures stage, Period period) {
        return this == OUTLIER ? stage.outliers() : this == ALL ? stage.overlapping()
                : stage.visits().stream().filter(visit -> fits(visit, stage, period)).toList();
    }

    private boolean fits(StageVisit visit, StageFigures stage, Period period) {
        var left = visit.leftIn(period);
        var closed = left && visit.outcome().isClosed();
        return switch (this) {
            case CLOSED -> closed && !visit.facilitated();
            case ROOM -> closed && visit.facilitated();
            case WITHIN -> closed && !visit.facilitated() && stage.isWithin(visit);
            case OPEN -> visit.stay().isOpen();
            case LONGEST -> visit.stay().isOpen() && longest(stage, visit);
            case OVER -> visit.stay().overlaps(period.span()) && stage.beyond(visit).filter(beyond -> !beyond.isZero()).isPresent();
            case ENTERED -> period.holds(visit.stay().from());
            case AGAIN -> period.holds(visit.stay().from()) && visit.isAgain();
            case LEFT -> left;
            case RETURNED -> left && visit.isJudged() && visit.outcome() == Outcome.RETURNED;
            case WITHDRAWN -> left && visit.outcome().isWithdrawal();
            default -> true;
        };
    }

    /** It waits longer than any before it did. */
    static boolean longest(StageFigures stage, StageVisit visit) {
        return Optional.of(stage.closed()).filter(closed -> !closed.isEmpty()).filter(closed -> closed.get(closed.size() - 1).compareTo(stage.duration(visit)) <= 0).isPresent();
    }
}
