package id.labinov.cohort;

import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;

/** A person who takes part in a cohort for an agency. */
public record Participant(CohortId cohort, PersonId person, AgencyId agency) {}
