package id.labinov.bench;

import id.labinov.flow.FlowUnderMeasure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of stages as one would count it from the engine's own history: by its queries, or by SQL on its tables. */
final class EngineHistory {

    private final HistoryService history;
    private final JdbcClient jdbc;

    EngineHistory(ApplicationContext application) {
        this.history = application.getBean(HistoryService.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** @param innovations the first ones */
    List<String> byQueries(int innovations) {
        var log = new FlowUnderMeasure.History();
        for (var instance : history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(keys(innovations).toArray(String[]::new)).list()) {
            history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityType("subProcess").list()
                    .forEach(visit -> log.visit(instance.getId(), visit.getActivityId(), instant(visit.getStartTime()), instant(visit.getEndTime())));
            for (var task : history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list()) {
                log.task(instance.getId(), task.getId(), task.getTaskDefinitionKey(), instant(task.getStartTime()), instant(task.getEndTime()));
                history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).type("assignee").orderByTime().asc().list()
                        .forEach(link -> log.holder(task.getId(), link.getUserId(), instant(link.getTime()), link.getOperationType().equals("add")));
            }
        }
        return log.columns(FlowMass.FROM, FlowMass.AS_OF);
    }

    List<String> bySql(int innovations) {
        var log = new FlowUnderMeasure.History();
        var keys = keys(innovations);
        jdbc.sql("select a.proc_inst_id_, a.act_id_, a.start_time_, a.end_time_ from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_"
                + " where p.business_key_ in (:keys) and a.act_type_ = 'subProcess'").param("keys", keys).query(row -> {
                    log.visit(row.getString(1), row.getString(2), instant(row.getTimestamp(3)), instant(row.getTimestamp(4)));
                });
        jdbc.sql("select t.proc_inst_id_, t.id_, t.task_def_key_, t.start_time_, t.end_time_ from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.proc_inst_id_"
                + " where p.business_key_ in (:keys)").param("keys", keys).query(row -> {
                    log.task(row.getString(1), row.getString(2), row.getString(3), instant(row.getTimestamp(4)), instant(row.getTimestamp(5)));
                });
        jdbc.sql("select l.task_id_, l.user_id_, l.timestamp_, l.operation_type_ from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.proc_inst_id_"
                + " join act_hi_identitylink l on l.task_id_ = t.id_ where p.business_key_ in (:keys) and l.type_ = 'assignee' order by l.timestamp_").param("keys", keys)
                .query(row -> {
                    log.holder(row.getString(1), row.getString(2), instant(row.getTimestamp(3)), row.getString(4).equals("add"));
                });
        return log.columns(FlowMass.FROM, FlowMass.AS_OF);
    }

    private static List<String> keys(int innovations) {
        return IntStream.range(0, innovations).mapToObj(number -> TaskMass.id('1', number).toString()).toList();
    }

    private static Instant instant(Date at) {
        return at == null ? null : at instanceof Timestamp stamp ? stamp.toInstant() : at.toInstant();
    }
}
