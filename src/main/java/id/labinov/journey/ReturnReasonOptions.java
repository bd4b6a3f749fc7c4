package id.labinov.journey;

import id.labinov.form.CorrectionReasons;
import id.labinov.form.Field;
import id.labinov.form.Field.Option;
import id.labinov.form.OptionSource;
import id.labinov.form.Text;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The coded reasons as choices of decision forms, and as what a returned worksheet says above its questions. */
@Component
class ReturnReasonOptions implements OptionSource, CorrectionReasons {

    private final ReturnReasons reasons;
    private final Innovations innovations;

    ReturnReasonOptions(ReturnReasons reasons, Innovations innovations) {
        this.reasons = reasons;
        this.innovations = innovations;
    }

    @Override
    public String name() {
        return "return-reasons";
    }

    @Override
    public List<Option> options(InnovationId innovation, Field field) {
        return innovations.labels(Set.of(innovation)).values().stream().flatMap(label -> reasons.active(label.region()).stream())
                .map(reason -> new Option(reason.code(), new Text(reason.label(), reason.labelEn()))).toList();
    }

    /** Also of reasons that may no longer be chosen. */
    @Override
    public String text(InnovationId innovation, String code) {
        return innovations.region(innovation).map(region -> reasons.texts(region, List.of(code)).getOrDefault(code, "")).orElse("");
    }
}
