package id.labinov.flow;

/** How a stage visit ended. */
enum Outcome {
    OPEN, ADVANCED, RETURNED,
    /** Cut short by an operator's repair: nobody knows how long it would have taken. */
    CANCELLED,
    WITHDRAWN, DECLINED, MERGED, NOT_SELECTED, DONE;

    /** Its duration is one that did occur; all others are censored. */
    boolean isClosed() {
        return this == ADVANCED || this == RETURNED || this == DONE;
    }

    /** The innovation left the path unfinished: neither done nor open. */
    boolean isWithdrawal() {
        return switch (this) {
            case WITHDRAWN, DECLINED, MERGED, NOT_SELECTED -> true;
            default -> false;
        };
    }
}
