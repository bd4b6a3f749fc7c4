package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.util.Optional;

/** What a name in a log stands for.
 * @param name registration number; a further path of the same innovation, in a later cohort, has its number behind it ({@code …/2})
 * @param title of the innovation */
record FlowCase(String name, InnovationId innovation, RegionId region, CohortId cohort, Optional<AgencyId> agency, String title) {}
