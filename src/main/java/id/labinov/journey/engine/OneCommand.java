package id.labinov.journey.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Lets several calls of the engine share one command: what one has read the next need not read again, and all is written at the end.
 * Queries of the engine inside see nothing that was changed inside. */
@EngineComponent
class OneCommand {

    private final CommandExecutor executor;

    OneCommand(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    void run(Runnable calls) {
        executor.execute(command -> {
            calls.run();
            return null;
        });
    }
}
