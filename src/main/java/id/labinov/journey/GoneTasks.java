package id.labinov.journey;

import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that are no longer open: who closed them, and where their addresses lead. */
@Component
class GoneTasks {

    private final JdbcClient jdbc;
    private final InnovationAccess dossiers;
    private final People people;
    private final Worksheets worksheets;

    GoneTasks(JdbcClient jdbc, InnovationAccess dossiers, People people, Worksheets worksheets) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.people = people;
        this.worksheets = worksheets;
    }

    private record Gone(InnovationId innovation, String key, Optional<PersonId> actor) {}

    /** A second press of the same button is no conflict: the act was done once, by this person.
     * @throws Conflict if somebody else did it, with the text kept by the page that says so
     * @throws NotFound for whom the innovation does not exist */
    void doneByMe(CurrentPerson me, TaskId id) {
        var gone = seen(me, id);
        if (gone.actor().filter(me.id()::equals).isEmpty()) {
            throw new Conflict("journey.conflict.done-by", gone.actor().map(actor -> people.names(Set.of(actor)).getOrDefault(actor, "")).orElse(""));
        }
    }

    /** The same, for what asked a question: something else that is sent from another page is not the same press.
     * @throws Conflict also if this person decided otherwise meanwhile */
    void doneByMe(CurrentPerson me, TaskId id, Map<String, String[]> sent) {
        doneByMe(me, id);
        var gone = seen(me, id);
        var decided = worksheets.answers(gone.innovation(), gone.key(), Optional.of(id.value())).orElse(Map.of());
        var other = Stream.of("decision", "reasonCode", "reason").filter(sent::containsKey)
                .anyMatch(field -> !sent.get(field)[0].strip().equals(String.valueOf(decided.getOrDefault(field, "")).strip()));
        if (!decided.isEmpty() && other) {
            throw new Conflict("journey.conflict.decided-by-me");
        }
    }

    /** Where the address of such a task leads: to the dossier, for those who may see it. */
    String where(CurrentPerson me, TaskId id) {
        return "/innovations/" + seen(me, id).innovation() + "/journey";
    }

    private Gone seen(CurrentPerson me, TaskId id) {
        var gone = jdbc.sql("select innovation, task_key, actor from journey_event where task = :task and kind = 'TaskClosed' order by sequence desc fetch first 1 rows only")
                .param("task", id.value()).query((row, number) -> new Gone(new InnovationId(row.getObject("innovation", UUID.class)), row.getString("task_key"),
                        Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new))).optional().orElseThrow(NotFound::new);
        if (!dossiers.maySee(me, gone.innovation())) {
            throw new NotFound();
        }
        return gone;
    }
}
