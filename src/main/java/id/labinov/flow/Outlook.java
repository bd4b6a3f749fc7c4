package id.labinov.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When what is open now will be done, in sentences; and how long what is done took. */
@Component
class Outlook {

    private static final int EVEN = 50;
    private static final int SURE = 85;
    /** Beyond this the exact distribution says years, which nobody plans by. */
    private static final int MOST = 100;
    private static final Duration SAMPLE = Duration.ofDays(7L * (Forecast.WEEKS_NEEDED + 2));

    private final FlowWords words;

    Outlook(FlowWords words) {
        this.words = words;
    }

    List<String> forecast(FlowReport report) {
        var weeks = weeks(report);
        var sentences = new ArrayList<String>();
        var open = (int) report.table().open().count();
        sentences.add(sentence("flow.forecast.done", open, Forecast.of(weeks.stream().map(FlowWeek::done).toList())));
        report.table().bottleneck().ifPresent(stage -> {
            var waiting = VisitChoice.OPEN.of(stage, report.period()).size();
            if (waiting > 0) {
                sentences.add(sentence("flow.forecast.stage", waiting, Forecast.of(weeks.stream().map(week -> week.stage(stage.stage()).advanced()).toList()),
                        words.stage(stage.stage())));
            }
        });
        return sentences.stream().distinct().toList();
    }

    private String sentence(String key, int wanted, Optional<Forecast> forecast, String... stage) {
        if (wanted == 0) {
            return words.say("flow.forecast.none-open");
        }
        if (wanted > MOST) {
            return words.say("flow.forecast.too-many", words.number(wanted));
        }
        var name = stage.length == 0 ? "" : stage[0];
        return forecast.map(it -> words.say(key, words.number(wanted), words.number(it.weeksUntil(wanted, EVEN)), words.number(it.weeksUntil(wanted, SURE)), name))
                .orElseGet(() -> words.say(key + "-unknown", name));
    }

    /** The last full weeks since the first innovation began, whatever the period. */
    private static List<FlowWeek> weeks(FlowReport report) {
        var asOf = report.period().asOf();
        var began = report.history().period().from();
        var from = began.isAfter(asOf.minus(SAMPLE)) ? began : asOf.minus(SAMPLE);
        return WeeklyFlow.of(report.table().known(), new Period(from, asOf), report.ask().zone()).full();
    }

    List<String> leadTimes(FlowReport report) {
        var times = LeadTimes.of(report.table().known(), report.period());
        var all = times.ascending(TimeMeasure.CALENDAR);
        if (all.isEmpty()) {
            return List.of(words.say("flow.lead.none"));
        }
        var few = all.size() < OpenInnovation.ENOUGH;
        return List.of(words.say(few ? "flow.lead.few" : "flow.lead.many", words.number(all.size()), words.days(Percentiles.nearestRank(all, EVEN)),
                words.days(Percentiles.nearestRank(all, SURE))), words.say("flow.lead.first-pass", words.percent(times.firstPassYield())));
    }
}
