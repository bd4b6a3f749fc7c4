package id.labinov.flow;

/** What a rule looks at, always of what is open now: only that can be over again. Shown through {@code flow.alerts.measure.<MEASURE>}. */
public enum AlertMeasure {
    /** Age of the oldest in its stage, in days. */
    AGE,
    /** Days beyond target, all together. */
    EXCESS,
    /** How many have an open task that nobody took. */
    QUEUE
}
