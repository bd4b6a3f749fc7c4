package id.labinov.journey.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The engine alone on the same models: no application listens. It learns its next task from a listener, for asking would be measured too. */
public final class BareEngine implements AutoCloseable {

    private final ThreadLocal<Deque<String>> waiting = ThreadLocal.withInitial(ArrayDeque::new);
    private final HikariDataSource source = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate();
    private final ProcessEngine engine;
    private boolean onDisk;

    public BareEngine(String url, String user, String password) {
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        jdbc.setDataSource(source);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setDataSource(source);
        configuration.setTransactionManager(new DataSourceTransactionManager(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("step", (JavaDelegate) BareEngine::step));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Placement())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addClasspathResource("bpmn/innovation-journey.bpmn").addClasspathResource("bpmn/gate.bpmn").deploy();
    }

    /** The one step without which the model cannot go on: nobody judges. */
    private static void step(DelegateExecution execution) {
        if (execution.getCurrentActivityId().equals("choose-reviewers")) {
            execution.setVariable(JourneyVariables.REVIEWERS, new ArrayList<String>());
        }
    }

    /** From now on a completion is answered only when it is on disk, as the application answers it: H2 else loses what it acknowledged
     * in the last half second, if the process is killed. PostgreSQL keeps its commits anyway. */
    public void answersWhenOnDisk(boolean wanted) {
        onDisk = wanted && source.getJdbcUrl().startsWith("jdbc:h2:");
    }

    /** Walks one path from its first stage to its end.
     * @param policy of every gate
     * @return the number of completed tasks */
    public int walk(List<String> stages, List<String> gates, String policy) {
        var innovation = UUID.randomUUID().toString();
        var variables = new HashMap<>(JourneyVariables.initial(innovation));
        variables.putAll(JourneyVariables.routing(stages.get(0), JourneyVariables.NONE, JourneyVariables.NONE, JourneyVariables.NONE, false));
        gates.forEach(gate -> variables.put(JourneyVariables.GATE_POLICY + gate, policy));
        stages.forEach(stage -> variables.put(JourneyVariables.WALKED + stage, true));
        engine.getRuntimeService().startProcessInstanceByKey(Models.PATH, innovation, variables);
        var done = 0;
        while (!waiting.get().isEmpty()) {
            engine.getTaskService().complete(waiting.get().poll(), JourneyVariables.answered(Map.of("decision", "ADVANCE"), () -> ZoneOffset.UTC));
            if (onDisk) {
                jdbc.execute("checkpoint");
            }
            done++;
        }
        return done;
    }

    /** How many paths have ended. */
    public long ended() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(Models.PATH).finished().count();
    }

    public HikariDataSource source() {
        return source;
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }

    private final class Placement extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (DelegateTask task) -> waiting.get().add(task.getId()));
        }

        /** The gateways after a stage ask for its outcome, which the application notes from the same property. */
        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            ListenerPlacement.property(element, "outcome").ifPresent(outcome -> activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                    (DelegateExecution execution) -> execution.setVariable(JourneyVariables.OUTCOME, outcome)));
        }
    }
}
