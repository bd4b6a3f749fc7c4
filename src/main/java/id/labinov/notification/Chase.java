package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who owes what in a region today.
 * @param more whether there is more than a page can hold */
record Chase(Region region, List<ChaseGroup> groups, boolean more) {

    public long things() {
        return lines().mapToLong(line -> line.items().size()).sum();
    }

    public long late() {
        return lines().flatMap(line -> line.items().stream()).filter(item -> item.late() > 0).count();
    }

    public long people() {
        return lines().flatMap(line -> line.person().stream()).distinct().count();
    }

    /** People whom nobody has asked today. */
    public long open() {
        return lines().filter(ChaseLine::open).flatMap(line -> line.person().stream()).distinct().count();
    }

    Chase onlyOpen() {
        return new Chase(region, groups.stream().map(ChaseGroup::open).filter(group -> !group.lines().isEmpty()).toList(), more);
    }

    Optional<ChaseGroup> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    Optional<ChaseLine> line(String group, PersonId person) {
        return group(group).flatMap(found -> found.line(person));
    }

    boolean names(PersonId person) {
        return lines().anyMatch(line -> line.person().filter(person::equals).isPresent());
    }

    /** Whether the reader noted that today already. */
    boolean marked(PersonId person, ChaseMark.Kind kind) {
        return lines().filter(line -> line.person().filter(person::equals).isPresent())
                .anyMatch(line -> line.marks().stream().anyMatch(mark -> mark.mine() && mark.kind() == kind));
    }

    private Stream<ChaseLine> lines() {
        return groups.stream().flatMap(group -> group.lines().stream());
    }
}
