package id.labinov.journey;

import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the positions that a person holds. */
@Component
class Approvals {

    private static final String FIRST = " order by due nulls last, id fetch first 200 rows only";

    private final JdbcClient jdbc;
    private final JourneyAccess access;
    private final TaskLines lines;
    private final PathDebts debts;
    private final Innovations innovations;

    Approvals(JdbcClient jdbc, JourneyAccess access, TaskLines lines, PathDebts debts, Innovations innovations) {
        this.jdbc = jdbc;
        this.access = access;
        this.lines = lines;
        this.debts = debts;
        this.innovations = innovations;
    }

    /** @param debts answers that are still missing
     *  @param summary what the innovation is about, as the team wrote it */
    record Row(TaskLine line, int debts, String summary) {}

    List<Row> waiting(CurrentPerson me) {
        var tasks = tasks(me);
        var ids = tasks.stream().map(OpenTask::innovation).distinct().toList();
        var owed = debts.counts(ids);
        var summaries = innovations.summaries(ids);
        return lines.of(tasks, me.id()).stream().map(line -> new Row(line, owed.getOrDefault(line.task().innovation(), 0),
                summaries.getOrDefault(line.task().innovation(), ""))).toList();
    }

    /** What waits for heads of agencies for which the person types: there the signed letter can stand in. */
    List<TaskLine> forLetters(CurrentPerson me) {
        var scope = access.scope(me);
        if (scope.operated().isEmpty() || scope.operatorRegions().isEmpty() || scope.only().isPresent()) {
            return List.of();
        }
        var tasks = jdbc.sql("select * from open_task where agency in (:agencies) and role = :role and region in (:regions)" + FIRST)
                .param("role", Role.AGENCY_HEAD.name()).param("agencies", scope.operated().stream().map(agency -> agency.value()).toList())
                .param("regions", scope.operatorRegions().stream().map(region -> region.value()).toList()).query(OpenTaskRow::map).list();
        return lines.of(tasks, me.id());
    }

    int count(CurrentPerson me) {
        return tasks(me).size();
    }

    private List<OpenTask> tasks(CurrentPerson me) {
        var scope = access.scope(me);
        if (scope.positions().isEmpty() || scope.regions().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from open_task where position in (:positions) and role = :role and region in (:regions)" + FIRST)
                .param("role", Role.AGENCY_HEAD.name())
                .param("positions", scope.positions().stream().map(position -> position.value()).toList())
                .param("regions", scope.regions().stream().map(region -> region.value()).toList()).query(OpenTaskRow::map).list();
    }
}
