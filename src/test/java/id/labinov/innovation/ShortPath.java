package id.labinov.innovation;

import id.labinov.cohort.StageCatalogue;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** The stages as the cohort templates name them, without a process engine. */
@TestComponent
class ShortPath implements StageCatalogue {

    @Override
    public List<String> keys() {
        return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION");
    }

    @Override
    public List<String> gates() {
        return List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION", "SIGN_OFF");
    }
}
