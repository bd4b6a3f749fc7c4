package id.labinov.flow;

import java.time.Duration;

/** How long a stretch of time counts: as it passes, or only while offices are open. The two never stand in one figure. */
interface TimeMeasure {

    TimeMeasure CALENDAR = Span::length;

    Duration of(Span span);
}
