package id.labinov.flow;

import id.labinov.people.AgencyId;
import java.util.Optional;

/** A stay in a stage as exports tell it.
 * @param agency lead agency when the stage was entered */
record ExportedVisit(StageVisit visit, Optional<AgencyId> agency, int processVersion) {}
