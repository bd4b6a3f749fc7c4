package id.labinov.flow;

import id.labinov.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a manager reads first: where innovations are stuck, how much, and what would help. */
@Component
class Bottleneck {

    /** A gate that sends back a fourth of what it sees comes too late. */
    private static final double MANY_RETURNS = 0.25;
    private static final int JUDGED_AT_LEAST = 4;

    private final QueueTimes queues;
    private final FlowWords words;

    Bottleneck(QueueTimes queues, FlowWords words) {
        this.queues = queues;
        this.words = words;
    }

    /** @param stage key; empty if no stage is marked
     *  @param facts that stand behind the first sentence, each with the list behind it (empty where there is none)
     *  @param remedies what would help, the most telling first
     *  @param clinic whether the queue of coaches is the reason: its capacity is reckoned on their own page
     *  @param whatIf what it would bring; empty if no stage is marked */
    record Sentence(String stage, String lead, Map<String, String> facts, List<String> remedies, boolean clinic, String whatIf) {}

    Sentence of(FlowReport report) {
        return report.table().bottleneck().map(stage -> marked(stage, report)).orElseGet(() -> new Sentence("", words.say(unmarked(report)), Map.of(), List.of(), false, ""));
    }

    private static String unmarked(FlowReport report) {
        if (report.isEmpty()) {
            return report.ask().first().isPresent() ? "flow.sentence.before" : "flow.sentence.nothing";
        }
        if (report.period().length().isZero()) {
            return "flow.sentence.no-time";
        }
        return report.table().stages().stream().allMatch(stage -> stage.excess().isEmpty()) ? "flow.sentence.no-target" : "flow.sentence.none";
    }

    private Sentence marked(StageFigures stage, FlowReport report) {
        var facts = new LinkedHashMap<String, String>();
        var queue = queues.longest(report.ask(), stage.stage());
        queue.ifPresent(its -> facts.put(words.say("flow.sentence.queue", words.percent(its.share()), words.role(its.role())), ""));
        var longest = VisitChoice.LONGEST.of(stage, report.period()).size();
        if (longest > 0) {
            facts.put(words.say("flow.sentence.longest", words.number(longest)),
                    report.ask().href("/flow/visits", Map.of("stage", stage.stage(), "which", VisitChoice.LONGEST.key())));
        }
        return new Sentence(stage.stage(), words.say("flow.sentence.marked", words.stage(stage.stage()), words.wholeDays(stage.excess().orElseThrow())), facts,
                remedies(stage, queue, report), isQueued(stage) && queue.filter(its -> its.role().equalsIgnoreCase(Role.COACH.name())).isPresent(), whatIf(stage, report));
    }

    private List<String> remedies(StageFigures stage, Optional<QueueTimes.Queue> queue, FlowReport report) {
        var time = stage.time(TimeMeasure.CALENDAR);
        var remedies = new ArrayList<String>();
        if (isQueued(stage) && queue.isPresent()) {
            remedies.add(remedy("queued", queue.get().role()));
        } else if (time.worked().compareTo(time.engine()) >= 0) {
            remedies.add(remedy("worked", time.courts().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("")));
        } else {
            remedies.add(words.say("flow.remedy.engine"));
        }
        next(stage, report).filter(gate -> gate.returnRate().orElse(0) >= MANY_RETURNS && VisitChoice.LEFT.of(gate, report.period()).size() >= JUDGED_AT_LEAST)
                .ifPresent(gate -> remedies.add(words.say("flow.remedy.gate", words.stage(gate.stage()), words.percent(gate.returnRate()))));
        return remedies;
    }

    private static boolean isQueued(StageFigures stage) {
        var time = stage.time(TimeMeasure.CALENDAR);
        return time.queued().compareTo(time.worked()) >= 0 && time.queued().compareTo(time.engine()) >= 0;
    }

    private String whatIf(StageFigures stage, FlowReport report) {
        return WhatIf.met(stage, LeadTimes.of(report.table().known(), report.period())).map(its -> words.say(its.then().equals(its.now()) ? "flow.what-if" : "flow.what-if.lead",
                words.stage(stage.stage()), words.wholeDays(its.saved()), words.days(its.then()), words.days(its.now()))).orElse("");
    }

    /** Coaches and innovators have remedies of their own. */
    private String remedy(String what, String role) {
        var own = "flow.remedy." + what + "." + role.toUpperCase(Locale.ROOT);
        return words.find(own).orElseGet(() -> words.say("flow.remedy." + what, words.role(role)));
    }

    private static Optional<StageFigures> next(StageFigures stage, FlowReport report) {
        var all = report.table().stages();
        var place = all.indexOf(stage) + 1;
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }
}
