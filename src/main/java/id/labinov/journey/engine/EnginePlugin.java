package id.labinov.journey.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Fits the engine to this application before it starts. */
@EngineComponent
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ListenerPlacement listeners;
    private final StepDelegate step;
    private final FailureNews failures;
    private final Clock clock;

    EnginePlugin(ListenerPlacement listeners, StepDelegate step, FailureNews failures, Clock clock) {
        this.listeners = listeners;
        this.step = step;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var parse = copy(configuration.getCustomPostBPMNParseListeners());
        parse.add(new ModelRules());
        parse.add(listeners);
        configuration.setCustomPostBPMNParseListeners(parse);
        configuration.setExpressionManager(StepAndVariables.manager(step));
        configuration.setCustomPreCommandInterceptorsTxRequired(clockFirst(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(clockFirst(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setCustomIncidentHandlers(failures.handlers());
        configuration.setTaskMetricsEnabled(false);
        forgetsByEnd(configuration);
    }

    /** The end of a path would else write a day of removal into each row of its history; the clean-up finds old paths by the day of their end. */
    private static void forgetsByEnd(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }

    private List<CommandInterceptor> clockFirst(List<CommandInterceptor> others) {
        var all = copy(others);
        all.add(0, new ClockInterceptor(clock));
        return all;
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list);
    }
}
