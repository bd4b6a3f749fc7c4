package id.labinov.flow;

import java.time.Instant;

/** An instant and the line that says so. */
record Written(Instant at, long line) {}
