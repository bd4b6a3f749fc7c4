package id.labinov.journey;

import java.util.Optional;

/** A stage of the path, as the model draws it. Texts: {@code stage.<key>.name}, {@code .purpose}, {@code .gate}, {@code .decider}.
 * @param key for example {@code DRUM_UP}: the sub-process id
 * @param order 1 for the first
 * @param worksheet form key of its innovators' task
 * @param gate whether a decision follows that a policy governs
 * @param idea whether the idea can still change: who decides is shown what resembles it (C04) */
public record Stage(String key, int order, String worksheet, boolean gate, boolean idea) {}
