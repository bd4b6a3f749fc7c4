package id.labinov.journey;

import id.labinov.people.PersonId;
import id.labinov.people.PositionId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The names that the history of one innovation speaks of.
 * @param former what to say of somebody whose name is gone
 * @param reasons of sending back, by code
 * @param letters numbers of signed papers that count as an act, by task
 * @param decisions acts that decided something: who acts there for somebody is a substitute; everywhere else an operator typed */
record HistoryWords(Map<PersonId, String> names, String former, Map<PositionId, String> titles, Map<String, String> reasons,
        Map<TaskId, String> letters, Set<UUID> decisions, ZoneId zone) {

    String name(PersonId person) {
        return names.getOrDefault(person, former);
    }
}
