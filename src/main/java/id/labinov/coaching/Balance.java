package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spreads innovations over coaches so that loads differ as little as possible: whoever waits longest gets the coach with the least, in the
 * order in which coaches are given where several have equally little. A coach never gets an innovation on whose team he is or was. */
final class Balance {

    private Balance() {}

    /** @param waiting without a coach, the longest first
     *  @param coaches whoever may be meant, in a fixed order, with what each has already
     *  @param teams who is or was on the team of each innovation */
    static Map<InnovationId, PersonId> of(List<InnovationId> waiting, Map<PersonId, Integer> coaches, Map<InnovationId, Set<PersonId>> teams) {
        var load = new LinkedHashMap<>(coaches);
        var given = new LinkedHashMap<InnovationId, PersonId>();
        for (var innovation : waiting) {
            least(load, teams.getOrDefault(innovation, Set.of())).ifPresent(coach -> {
                given.put(innovation, coach);
                load.merge(coach, 1, Integer::sum);
            });
        }
        return given;
    }

    private static Optional<PersonId> least(Map<PersonId, Integer> load, Set<PersonId> team) {
        return load.entrySet().stream().filter(coach -> !team.contains(coach.getKey())).min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What each coach would have then. */
    static Map<PersonId, Integer> loads(Map<PersonId, Integer> before, Map<InnovationId, PersonId> given) {
        var loads = new HashMap<>(before);
        given.values().forEach(coach -> loads.merge(coach, 1, Integer::sum));
        return loads;
    }
}
