package id.labinov.people;

import id.labinov.people.People.NewPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pages for one person submit. */
record PersonForm(RegionId region, String name, String email, String phone, String nip, List<Role> roles, List<AgencyId> agencies) {

    PersonForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        phone = phone == null ? "" : phone;
        nip = nip == null ? "" : nip;
        roles = roles == null ? List.of() : List.copyOf(roles);
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
    }

    static PersonForm of(Person person, RegionId region, Set<Role> roles, Set<AgencyId> agencies) {
        return new PersonForm(region, person.name(), person.email().orElse(""), person.phone().orElse(""), person.nip().orElse(""),
                List.copyOf(roles), List.copyOf(agencies));
    }

    /** What two pages of one person may differ in, by field. */
    Map<String, Object> comparable() {
        return Map.of("name", name.strip(), "email", email.strip(), "phone", phone.strip(), "nip", nip.strip(), "roles", Set.copyOf(roles), "agencies", Set.copyOf(agencies));
    }

    Identifiers identifiers() {
        return Identifiers.of(Optional.of(email), Optional.of(phone), Optional.of(nip));
    }

    NewPerson newPerson(RegionId region, Set<Role> allowed) {
        return new NewPerson(region, name, Optional.of(email), Optional.of(phone), Optional.of(nip), allowed, new HashSet<>(agencies));
    }
}
