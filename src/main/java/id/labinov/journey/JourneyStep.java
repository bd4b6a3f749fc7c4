package id.labinov.journey;

import id.labinov.innovation.InnovationId;

/** An automatic act of the path: a service task of the model whose id is {@link #name()}.
 * Implemented by the module that owns the act; must be repeatable, for the engine retries. */
public interface JourneyStep {

    String name();

    void run(InnovationId innovation);
}
