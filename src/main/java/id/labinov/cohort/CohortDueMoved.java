package id.labinov.cohort;

import id.labinov.people.Actor;
import java.time.Instant;

/** The due date of a stage was moved; the first one is kept. */
public record CohortDueMoved(CohortId cohort, String stage, Instant from, Instant to, String reason, Actor by, Instant at) {}
