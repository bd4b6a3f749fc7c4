package id.labinov.demo;

import id.labinov.people.DemoSignIns;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PhoneConsents;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.SignIns;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final DemoFiles files;
    private final PhoneConsents consents;

    DemoPeople(People people, SignIns signIns, DemoFiles files, PhoneConsents consents) {
        this.files = files;
        this.consents = consents;
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

    /** Two of three who have a number agree to be called; the numbers begin as no network's do. */
    void agreeToBeCalled(RegionId region) {
        var called = files.rows("people.csv").stream().map(row -> row.get("telepon")).filter(phone -> !phone.isEmpty()).toList();
        IntStream.range(0, called.size()).filter(number -> number % 3 != 0).forEach(number -> people.identifiedBy(called.get(number))
                .ifPresent(person -> consents.give(person.id(), region)));
    }

    private static String address(String name) {
        return name + "@demo.labinov.example";
    }
}
