package id.labinov.journey.engine;

/** What an act gathers until its end: the row of its path and its events, each written once. */
@EngineComponent
class Gathered {

    private final CurrentActs acts;
    private final JourneyRows journeys;
    private final EventLog log;

    Gathered(CurrentActs acts, JourneyRows journeys, EventLog log) {
        this.acts = acts;
        this.journeys = journeys;
        this.log = log;
    }

    void write(CurrentAct act) {
        act.unsaved().ifPresent(row -> act.journey(journeys.save(row)));
        log.writeAll(act);
    }

    /** Before somebody reads in the middle of an act. */
    void write() {
        if (!acts.none()) {
            write(acts.get());
        }
    }
}
