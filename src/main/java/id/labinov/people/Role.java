package id.labinov.people;

/** What a person is in a region. Shown through {@code people.role.<NAME>}. */
public enum Role {
    /** Brings an innovation and writes its worksheets. */
    INNOVATOR,
    /** Drafts for any innovation of the own agency; acts show "diketik oleh … untuk …". */
    OPERATOR,
    COACH,
    REVIEWER,
    /** Holds a position that acts for an agency; follows from a dated holding, never granted by hand. */
    AGENCY_HEAD,
    MANAGER,
    ADMINISTRATOR,
    /** Reads only: mayor, inspectorate, visitors. */
    OBSERVER
}
