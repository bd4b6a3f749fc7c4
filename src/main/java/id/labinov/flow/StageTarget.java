package id.labinov.flow;

import java.time.Duration;
import java.util.Optional;

/** A stage and how long a visit should take at most, where somebody said so. */
record StageTarget(String stage, Optional<Duration> target) {}
