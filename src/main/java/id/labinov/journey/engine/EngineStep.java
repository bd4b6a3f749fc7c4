package id.labinov.journey.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A step that moves the engine itself: it needs the execution, and so stays in this package. */
interface EngineStep {

    String name();

    void run(DelegateExecution execution);
}
