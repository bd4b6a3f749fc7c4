package id.labinov.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The signed-in person as of this request: read anew each time, so that a changed role takes effect at once.
 * Controllers take it as a parameter.
 * @param roles per region, lent regions included
 * @param agencies where the person works, in all regions
 * @param positions held today
 * @param withPin signed in with a PIN, which opens only what an innovator may: also nothing in place of others
 * @param event the event that the sign-in is limited to (PIN by join code, not yet confirmed); nothing else is open then */
public record CurrentPerson(PersonId id, String name, Map<RegionId, Set<Role>> roles, Set<AgencyId> agencies,
        Set<PositionId> positions, Optional<UUID> event, boolean sharedComputer, boolean withPin) {

    public boolean has(Role role, RegionId region) {
        return roles.getOrDefault(region, Set.of()).contains(role);
    }

    public boolean hasAny(RegionId region, Role... wanted) {
        return Set.of(wanted).stream().anyMatch(role -> has(role, region));
    }

    /** In any region. */
    public boolean has(Role role) {
        return roles.values().stream().anyMatch(held -> held.contains(role));
    }

    public Set<RegionId> regions() {
        return roles.keySet();
    }

    public Actor actor() {
        return Actor.of(id);
    }
}
