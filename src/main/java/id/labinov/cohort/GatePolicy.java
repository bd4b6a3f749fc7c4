package id.labinov.cohort;

/** How a gate stands to the path. Shown through {@code cohort.gate-policy.<NAME>}. */
public enum GatePolicy {
    /** The path waits for the decision. */
    BLOCKS,
    /** The path goes on; the decision stays open beside it as an obligation. */
    CONTINUES,
    /** Nobody is asked. */
    OFF
}
