package id.labinov.flow;

import java.time.Duration;

/** The time of a task: somebody held it, or it waited to be taken. Held time is an upper bound of real effort. */
record TaskTime(Duration total, Duration held) {

    Duration queue() {
        return total.minus(held);
    }
}
