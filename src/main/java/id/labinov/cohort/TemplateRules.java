package id.labinov.cohort;

import id.labinov.web.InvalidInput.FieldMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks a template against the stages that exist: one sentence for each thing that does not fit. */
final class TemplateRules {

    static final int LONGEST_STAGE = 1000;
    static final int MOST_REVIEWERS = 9;

    private final List<String> stages;
    private final List<String> gates;
    private final List<FieldMessage> problems = new ArrayList<>();

    TemplateRules(StageCatalogue catalogue) {
        this.stages = catalogue.keys();
        this.gates = catalogue.gates();
    }

    List<FieldMessage> problems(CohortTemplate template) {
        problems.clear();
        checkWords(template);
        checkStages(template);
        checkGates(template);
        template.events().forEach(event -> checkEvent(template, event));
        return List.copyOf(problems);
    }

    private void checkWords(CohortTemplate template) {
        if (template.name().isEmpty()) {
            problem("name", "cohort.template.name-missing");
        }
        if (template.name().length() > 120 || template.nameEn().length() > 120) {
            problem("name", "cohort.input.too-long", 120);
        }
        if (template.about().length() > 500 || template.aboutEn().length() > 500) {
            problem("about", "cohort.input.too-long", 500);
        }
        if (template.reviewers() < 0 || template.reviewers() > MOST_REVIEWERS) {
            problem("reviewers", "cohort.settings.reviewers-range", MOST_REVIEWERS);
        }
    }

    private void checkStages(CohortTemplate template) {
        var seen = new HashSet<String>();
        var last = -1;
        for (var plan : template.stages()) {
            var place = stages.indexOf(plan.stage());
            if (place < 0) {
                problem("stages", "cohort.template.stage-unknown", String.valueOf(plan.stage()), String.join(", ", stages));
            } else if (!seen.add(plan.stage())) {
                problem("stages", "cohort.template.stage-twice", plan.stage());
            } else if (place < last) {
                problem("stages", "cohort.template.stage-order", plan.stage());
            }
            last = Math.max(last, place);
            if (plan.days() < 1 || plan.days() > LONGEST_STAGE) {
                problem("days." + plan.stage(), "cohort.template.days-range", String.valueOf(plan.stage()), LONGEST_STAGE);
            }
        }
    }

    private void checkGates(CohortTemplate template) {
        for (var gate : template.gates().keySet()) {
            if (!gates.contains(gate)) {
                problem("gates", "cohort.template.gate-unknown", gate, String.join(", ", gates));
            } else if (stages.contains(gate) && !template.stageKeys().contains(gate)) {
                problem("gate." + gate, "cohort.template.gate-not-walked", gate);
            }
        }
    }

    private void checkEvent(CohortTemplate template, CohortTemplate.EventPlan event) {
        if (event.name().isEmpty() || event.name().length() > 200) {
            problem("events", "cohort.template.event-name");
        }
        if (event.afterDays() < 0 || event.afterDays() > LONGEST_STAGE || event.days() < 1 || event.days() > 60) {
            problem("events", "cohort.template.event-days", event.name());
        }
        for (var stage : event.stages()) {
            if (!template.stageKeys().contains(stage)) {
                problem("events", "cohort.template.event-stage", event.name(), stage);
            }
        }
    }

    private void problem(String field, String messageKey, Object... arguments) {
        problems.add(new FieldMessage(field, messageKey, List.of(arguments)));
    }
}
