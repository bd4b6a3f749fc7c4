package id.labinov.journey.engine;

import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.DossierRemoved;
import id.labinov.journey.Cause;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practice leaves nothing behind: the only case in which events go. */
@EngineComponent
class Wiping {

    private final Acts acts;
    private final Gates gates;
    private final JourneyRows journeys;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient jdbc;

    Wiping(Acts acts, Gates gates, JourneyRows journeys, RuntimeService runtime, HistoryService history, JdbcClient jdbc) {
        this.acts = acts;
        this.gates = gates;
        this.journeys = journeys;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Before the dossiers go. */
    @EventListener
    @Order(0)
    void on(CohortWiped event) {
        var cohort = event.cohort().value();
        acts.bySystem(Cause.REPAIR, act -> {
            act.silent = true;
            journeys.open().stream().filter(row -> row.cohort().equals(event.cohort())).forEach(row -> {
                gates.close(row);
                row.processInstance().ifPresent(path -> runtime.deleteProcessInstanceIfExists(path, "practice", true, true, true, false));
            });
        });
        jdbc.sql("delete from task_reminder where task in (select task from journey_event where cohort = ?)").param(cohort).update();
        forgetPaths(jdbc.sql("select innovation from journey where cohort = ?").param(cohort).query(UUID.class).list());
        jdbc.sql("delete from deadline where task in (select task from journey_event where cohort = ?)").param(cohort).update();
        jdbc.sql("delete from task_hint where innovation in (select innovation from journey where cohort = ?)").param(cohort).update();
        jdbc.sql("delete from journey_act where journey in (select id from journey where cohort = ?)").param(cohort).update();
        List.of("open_task", "journey_event", "journey").forEach(table -> jdbc.sql("delete from " + table + " where cohort = ?").param(cohort).update());
    }

    /** What the pages remember of dossiers that took part in nothing else. */
    @EventListener
    void on(DossierRemoved gone) {
        List.of("decided_version", "bulk_result_row").forEach(table ->
                jdbc.sql("delete from " + table + " where innovation = ?").param(gone.innovation().value()).update());
    }

    /** The engine's own history of these innovations; what still runs is of another cohort and stays. */
    private void forgetPaths(List<UUID> innovations) {
        innovations.forEach(innovation -> {
            var finished = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(innovation.toString()).finished().list().stream()
                    .map(HistoricProcessInstance::getId).toList();
            if (!finished.isEmpty()) {
                history.deleteHistoricProcessInstancesIfExists(finished);
            }
        });
    }
}
