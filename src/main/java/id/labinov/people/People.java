package id.labinov.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** People and their roles. */
@Service
public class People {

    public Optional<Person> find(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** Names by id, in one query; ids that are unknown are left out. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who has the role in the region today, by name. */
    public List<Person> withRole(RegionId region, Role role) {
        throw new UnsupportedOperationException();
    }

    public Set<Role> roles(PersonId person, RegionId region) {
        throw new UnsupportedOperationException();
    }

    /** Agencies where the person works. */
    public Set<AgencyId> agencies(PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** Adds a person with roles in a region and the agencies where the person works; no sign-in yet.
     * @throws id.labinov.web.InvalidInput if e-mail, phone or NIP is malformed or belongs to somebody else */
    public Person add(NewPerson person, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** @param nip 18 digits
     *  @param phone Indonesian forms are normalised to +62 */
    public record NewPerson(RegionId region, String name, Optional<String> email, Optional<String> phone,
            Optional<String> nip, Set<Role> roles, Set<AgencyId> agencies) {}
}
