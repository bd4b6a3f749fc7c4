package id.labinov.journey;

/** Why something happened on the path. Shown through {@code journey.cause.<NAME>}. */
public enum Cause {
    /** A path began. */
    START,
    /** A task was worked on or completed. */
    WORK,
    /** The path was sent back to a worksheet, by a decision or by hand. */
    SENT_BACK,
    WITHDRAWAL,
    RESUMPTION,
    /** A day that was waited for came. */
    TIMER,
    UNDO,
    /** An operator repaired what differed; figures leave such visits out. */
    REPAIR
}
