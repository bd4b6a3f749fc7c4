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

    public int things() {
        return items().size();
    }

    public long late() {
        return items().stream().filter(item -> item.late() > 0).count();
    }

    /** People whom nobody has asked today. */
    public long waiting() {
        return lines.stream().filter(ChaseLine::open).flatMap(line -> line.person().stream()).distinct().count();
    }

    /** @param place key of a group, or id of a line, even of one that is gone meanwhile */
    public boolean holds(String place) {
        return place.equals(key) || place.startsWith("chase-" + key + "-");
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
