package id.labinov.notification;

import id.labinov.people.PersonId;
import java.util.List;
import java.util.Optional;

/** An agency, or all coaches, or all reviewers.
 * @param key id of the agency, or name of the role; {@code NONE} for innovations without an agency
 * @param name of the agency; other groups have a text
 * @param agency whether it is one: there people may know of each other what is owed */
record ChaseGroup(String key, String name, boolean agency, List<ChaseLine> lines) {

    List<ChaseItem> items() {
        return lines.stream().flatMap(line -> line.items().stream()).distinct().sorted(ChaseItem.LONGEST).toList();
    }

    public List<PersonId> people() {
        return lines.stream().flatMap(line -> line.person().stream()).distinct().toList();
    }

    ChaseGroup open() {
        return new ChaseGroup(key, name, agency, lines.stream().filter(ChaseLine::open).toList());
    }

    Optional<ChaseLine> line(PersonId person) {
        return lines.stream().filter(line -> line.person().filter(person::equals).isPresent()).findFirst();
    }
}
