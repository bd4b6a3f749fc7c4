package id.labinov.demo;

import id.labinov.people.DemoSignIns;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.Role;
import id.labinov.people.SignIns;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One invented person per role to try the demo with; the secret is public, so this exists in profile {@code demo} only. */
@Component
@Profile("demo")
class DemoPeople implements DemoSignIns {

    private static final String SECRET = "laboratorium inovasi";
    private static final List<Map.Entry<String, Role>> ROLES = List.of(Map.entry("inovator", Role.INNOVATOR), Map.entry("operator", Role.OPERATOR),
            Map.entry("kepala", Role.AGENCY_HEAD), Map.entry("coach", Role.COACH), Map.entry("reviewer", Role.REVIEWER),
            Map.entry("pengelola", Role.MANAGER), Map.entry("admin", Role.ADMINISTRATOR), Map.entry("pengamat", Role.OBSERVER));

    private final People people;
    private final SignIns signIns;

    DemoPeople(People people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    @Override
    public List<DemoSignIn> all() {
        return ROLES.stream().flatMap(entry -> people.identifiedBy(address(entry.getKey())).stream()
                .map(person -> new DemoSignIn(person.name(), address(entry.getKey()), SECRET, entry.getValue()))).toList();
    }

    void giveSecrets() {
        ROLES.forEach(entry -> people.identifiedBy(address(entry.getKey())).map(Person::id)
                .ifPresent(person -> signIns.setPassphrase(person, SECRET)));
    }

    private static String address(String name) {
        return name + "@demo.labinov.example";
    }
}
