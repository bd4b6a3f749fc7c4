package id.labinov.flow;

import id.labinov.journey.ReturnReasons;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why innovations came back, in the words of their regions. */
@Component
class ReasonTexts {

    private final ReturnReasons reasons;

    ReasonTexts(ReturnReasons reasons) {
        this.reasons = reasons;
    }

    /** Texts by code, of all that came back in the period. */
    Map<String, String> of(FlowReport report) {
        var codes = report.returns().stream().map(Returned::reason).distinct().toList();
        var texts = new HashMap<String, String>();
        report.ask().regions().forEach(region -> texts.putAll(reasons.texts(region.id(), codes)));
        return texts;
    }
}
