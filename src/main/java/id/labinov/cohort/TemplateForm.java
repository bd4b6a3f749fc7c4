package id.labinov.cohort;

import id.labinov.cohort.CohortTemplate.EventPlan;
import id.labinov.cohort.CohortTemplate.StagePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A template as typed. Fields of a stage are {@code walked.<KEY>}, {@code days.<KEY>}, {@code gate.<KEY>}; those of an event end in its number. */
record TemplateForm(Map<String, String> sent) {

    static final int EVENTS = 10;

    static TemplateForm of(CohortTemplate template, StageCatalogue catalogue, int version) {
        var sent = new LinkedHashMap<>(Map.of("name", template.name(), "nameEn", template.nameEn(), "about", template.about(),
                "aboutEn", template.aboutEn(), "reviewers", String.valueOf(template.reviewers()),
                "coachMayReview", String.valueOf(template.coachMayReview()), "version", String.valueOf(version)));
        template.stages().forEach(plan -> {
            sent.put("walked." + plan.stage(), "true");
            sent.put("days." + plan.stage(), String.valueOf(plan.days()));
        });
        catalogue.gates().forEach(gate -> sent.put("gate." + gate, template.gate(gate).name()));
        for (var number = 0; number < template.events().size(); number++) {
            var event = template.events().get(number);
            sent.put("event.name." + number, event.name());
            sent.put("event.after." + number, String.valueOf(event.afterDays()));
            sent.put("event.days." + number, String.valueOf(event.days()));
            sent.put("event.mode." + number, event.mode().name());
            for (var stage : event.stages()) {
                sent.put("event.stage." + number + "." + stage, "true");
            }
        }
        return new TemplateForm(sent);
    }

    /** For templates: what was typed into a field. */
    public String at(String field) {
        return sent.getOrDefault(field, "");
    }

    /** Rows shown: up to the last one in use, and one more. */
    public List<Integer> eventNumbers() {
        var last = IntStream.range(0, EVENTS).filter(number -> !at("event.name." + number).isBlank()).max().orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + 1, EVENTS - 1)).boxed().toList();
    }

    CohortTemplate read(StageCatalogue catalogue) {
        var typed = new Typed();
        var stages = catalogue.keys().stream().filter(stage -> "true".equals(at("walked." + stage)))
                .map(stage -> new StagePlan(stage, typed.number("days." + stage, at("days." + stage)))).toList();
        var walked = stages.stream().map(StagePlan::stage).toList();
        var gates = new LinkedHashMap<String, GatePolicy>();
        catalogue.gates().stream().filter(gate -> !catalogue.keys().contains(gate) || walked.contains(gate)).filter(gate -> !walked.isEmpty())
                .forEach(gate -> gates.put(gate, typed.choice("gate." + gate, at("gate." + gate), GatePolicy.class)));
        var template = new CohortTemplate(at("name"), at("nameEn"), at("about"), at("aboutEn"), typed.number("reviewers", at("reviewers")),
                "true".equals(at("coachMayReview")), stages, gates, events(typed, walked));
        typed.passOrThrow();
        return template;
    }

    int version() {
        return at("version").matches("\\d{1,9}") ? Integer.parseInt(at("version")) : 0;
    }

    private List<EventPlan> events(Typed typed, List<String> walked) {
        var events = new ArrayList<EventPlan>();
        for (var number = 0; number < EVENTS; number++) {
            var end = number;
            if (!at("event.name." + number).isBlank()) {
                events.add(new EventPlan(at("event.name." + number), typed.number("event.after." + number, at("event.after." + number)),
                        typed.number("event.days." + number, at("event.days." + number)),
                        typed.choice("event.mode." + number, at("event.mode." + number), LabEvent.Mode.class),
                        walked.stream().filter(stage -> "true".equals(at("event.stage." + end + "." + stage))).toList()));
            }
        }
        return events;
    }
}
