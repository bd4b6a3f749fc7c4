package id.labinov.cohort;

import java.util.List;

/** The path as it is drawn today, without an engine. */
class SevenStages implements StageCatalogue {

    @Override
    public List<String> keys() {
        return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION");
    }

    @Override
    public List<String> gates() {
        return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF");
    }
}
