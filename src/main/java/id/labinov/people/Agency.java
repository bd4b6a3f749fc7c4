package id.labinov.people;

import java.util.Optional;

/** A unit of a local government.
 * @param code the region's own key for it, unique within the region; imports update by it
 * @param parent for example the Dinas of a puskesmas, the kecamatan of a kelurahan */
public record Agency(AgencyId id, RegionId region, String code, String name, AgencyType type, Optional<AgencyId> parent) {}
