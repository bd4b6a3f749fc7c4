package id.labinov.journey;

import id.labinov.people.Actor;
import java.time.Instant;

/** A manager or colleague asks for an open task to be worked on. */
public record TaskReminded(OpenTask task, Actor by, Instant at) {}
