package id.labinov.journey;

import java.util.Arrays;
import java.util.Optional;

/** What a gate may answer: the values of the field {@code decision} of decision forms. Shown through {@code journey.decision.<NAME>}. */
public enum Decision {
    ADVANCE, EXCUSE, COMPLETE, CHOOSE_ANOTHER, RETURN, LATER, MERGE, DECLINE, NOT_SELECTED;

    /** Whether the team has to write again: with a coded reason and fields. */
    public boolean sendsBack() {
        return this == COMPLETE || this == CHOOSE_ANOTHER || this == RETURN;
    }

    /** How a path ends by this decision; empty if it goes on. */
    public Optional<String> ending() {
        return switch (this) {
            case DECLINE -> Optional.of("DECLINED");
            case MERGE -> Optional.of("MERGED");
            case NOT_SELECTED -> Optional.of("NOT_SELECTED");
            default -> Optional.empty();
        };
    }

    public static Optional<Decision> of(Object answer) {
        return Arrays.stream(values()).filter(decision -> decision.name().equals(answer)).findFirst();
    }
}
