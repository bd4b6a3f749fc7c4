package id.labinov.review;

/** Why somebody cannot judge an innovation. Derived, never asked for (B02). Shown through {@code review.conflict.<NAME>}. */
public enum ConflictOfInterest {
    /** Works in an agency of the innovation. */
    OWN_AGENCY,
    /** Is or was on its team. */
    OWN_TEAM,
    /** Holds or held the position of its head, or of the head above. */
    SUPERIOR,
    /** Coached it, and the cohort does not let coaches judge. */
    COACHED
}
