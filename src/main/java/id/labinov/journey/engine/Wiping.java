package id.labinov.journey.engine;

import id.labinov.cohort.CohortWiped;
import id.labinov.journey.Cause;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practice leaves nothing behind: the only case in which events go. */
@EngineComponent
class Wiping {

    private final Acts acts;
    private final Gates gates;
    private final JourneyRows journeys;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Wiping(Acts acts, Gates gates, JourneyRows journeys, RuntimeService runtime, JdbcClient jdbc) {
        this.acts = acts;
        this.gates = gates;
        this.journeys = journeys;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CohortWiped event) {
        var cohort = event.cohort().value();
        acts.bySystem(Cause.REPAIR, act -> {
            act.silent = true;
            journeys.open().stream().filter(row -> row.cohort().equals(event.cohort())).forEach(row -> {
                gates.close(row);
                row.processInstance().ifPresent(path -> runtime.deleteProcessInstanceIfExists(path, "practice", true, true, true, false));
            });
        });
        jdbc.sql("delete from deadline where task in (select task from journey_event where cohort = ?)").param(cohort).update();
        jdbc.sql("delete from task_hint where innovation in (select innovation from journey where cohort = ?)").param(cohort).update();
        jdbc.sql("delete from journey_act where journey in (select id from journey where cohort = ?)").param(cohort).update();
        List.of("open_task", "journey_event", "journey").forEach(table -> jdbc.sql("delete from " + table + " where cohort = ?").param(cohort).update());
    }
}
