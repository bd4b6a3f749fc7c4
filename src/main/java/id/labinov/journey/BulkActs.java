package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One act on many tasks (A18). The loop has no transaction: each row is an act of its own with its own result, and a row that
 * fails undoes no other. */
@Component
class BulkActs {

    private static final Logger LOG = LoggerFactory.getLogger(BulkActs.class);
    private static final int MOST = 500;

    /** Shown through {@code journey.bulk.act.<NAME>}. */
    enum Act { CLAIM, REASSIGN, DUE, REMIND, HINT, APPROVE }

    /** @param task empty key for a task that was gone before it could be read
     *  @param messageKey what happened, with its argument */
    record Row(Optional<InnovationId> innovation, String taskKey, boolean done, String messageKey, String argument) {}

    record Result(UUID id, PersonId person, Act act, String back, List<Row> rows) {

        public long done() {
            return rows.stream().filter(Row::done).count();
        }

        public long failed() {
            return rows.size() - done();
        }
    }

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final JourneyAccess access;
    private final Clock clock;

    BulkActs(JdbcClient jdbc, Journeys journeys, JourneyAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.access = access;
        this.clock = clock;
    }

    /** @param act checks the person and acts; a refusal becomes the row's result
     *  @return the id of the kept result */
    UUID run(CurrentPerson me, Act act, Collection<TaskId> tasks, String back, Consumer<OpenTask> each) {
        if (tasks.isEmpty() || tasks.size() > MOST) {
            throw InvalidInput.of("", tasks.isEmpty() ? "journey.bulk.nothing" : "journey.bulk.too-many", MOST);
        }
        var rows = new ArrayList<Row>();
        tasks.stream().distinct().forEach(task -> rows.add(one(me, task, each)));
        return keep(me.id(), act, back, rows);
    }

    private Row one(CurrentPerson me, TaskId id, Consumer<OpenTask> each) {
        var task = journeys.openTask(id).filter(open -> access.maySee(me, open));
        if (task.isEmpty()) {
            return new Row(Optional.empty(), "", false, "journey.bulk.gone", "");
        }
        try {
            each.accept(task.get());
            return row(task.get(), true, "journey.bulk.done", "");
        } catch (Conflict fasterElsewhere) {
            return row(task.get(), false, fasterElsewhere.messageKey(), argument(fasterElsewhere.arguments()));
        } catch (Refused refused) {
            return row(task.get(), false, refused.messageKey(), argument(refused.arguments()));
        } catch (InvalidInput wrong) {
            return row(task.get(), false, wrong.messages().get(0).messageKey(), argument(wrong.messages().get(0).arguments().toArray()));
        } catch (NotFound gone) {
            return row(task.get(), false, "journey.bulk.gone", "");
        } catch (RuntimeException failed) {
            LOG.error("bulk act on task {} failed", id, failed);
            return row(task.get(), false, "journey.bulk.failed", "");
        }
    }

    private static Row row(OpenTask task, boolean done, String messageKey, String argument) {
        return new Row(Optional.of(task.innovation()), task.key(), done, messageKey, argument);
    }

    private static String argument(Object[] arguments) {
        var text = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return text.substring(0, Math.min(400, text.length()));
    }

    private UUID keep(PersonId person, Act act, String back, List<Row> rows) {
        var id = Ids.next();
        jdbc.sql("insert into bulk_result (id, person, act, back, created_at) values (:id, :person, :act, :back, :at)").param("id", id)
                .param("person", person.value()).param("act", act.name()).param("back", back).param("at", Timestamp.from(Instant.now(clock))).update();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            jdbc.sql("insert into bulk_result_row (result, place, innovation, task_key, done, message_key, argument)"
                    + " values (:result, :place, :innovation, :key, :done, :message, :argument)").param("result", id).param("place", place)
                    .param("innovation", row.innovation().map(InnovationId::value).orElse(null)).param("key", row.taskKey())
                    .param("done", row.done()).param("message", row.messageKey()).param("argument", row.argument()).update();
        }
        return id;
    }

    /** Only who acted reads the result.
     * @throws NotFound otherwise */
    Result result(CurrentPerson me, UUID id) {
        var rows = jdbc.sql("select innovation, task_key, done, message_key, argument from bulk_result_row where result = :id order by place")
                .param("id", id).query(Row.class).list();
        return jdbc.sql("select act, back from bulk_result where id = :id and person = :person").param("id", id).param("person", me.id().value())
                .query((row, number) -> new Result(id, me.id(), Act.valueOf(row.getString("act")), row.getString("back"), rows))
                .optional().orElseThrow(NotFound::new);
    }
}
