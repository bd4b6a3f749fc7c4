package id.labinov.journey;

import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the positions that a person holds. */
@Component
class Approvals {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JourneyAccess access;
    private final TaskLines lines;
    private final PathDebts debts;

    Approvals(JdbcClient jdbc, JourneyAccess access, TaskLines lines, PathDebts debts) {
        this.jdbc = jdbc;
        this.access = access;
        this.lines = lines;
        this.debts = debts;
    }

    /** @param debts answers that are still missing */
    record Row(TaskLine line, int debts) {}

    List<Row> waiting(CurrentPerson me) {
        var tasks = tasks(me);
        var owed = debts.counts(tasks.stream().map(OpenTask::innovation).distinct().toList());
        return lines.of(tasks, me.id()).stream().map(line -> new Row(line, owed.getOrDefault(line.task().innovation(), 0))).toList();
    }

    int count(CurrentPerson me) {
        return tasks(me).size();
    }

    private List<OpenTask> tasks(CurrentPerson me) {
        var scope = access.scope(me);
        if (scope.positions().isEmpty() || scope.regions().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from open_task where position in (:positions) and role = :role and region in (:regions)"
                + " order by due nulls last, id fetch first " + MOST + " rows only").param("role", Role.AGENCY_HEAD.name())
                .param("positions", scope.positions().stream().map(position -> position.value()).toList())
                .param("regions", scope.regions().stream().map(region -> region.value()).toList()).query(OpenTaskRow::map).list();
    }
}
