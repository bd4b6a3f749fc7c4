package id.labinov.people;

import java.time.ZoneId;

/** A regional government: everything belongs to exactly one.
 * @param code short, unique, used in registration numbers, for example {@code PRE}
 * @param letterhead lines printed on top of papers, may be empty */
public record Region(RegionId id, String code, String name, ZoneId zone, String letterhead) {}
