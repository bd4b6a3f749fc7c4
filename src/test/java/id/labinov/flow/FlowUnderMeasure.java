package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.journey.JourneyEvent;
import id.labinov.journey.PathEvents;
import id.labinov.people.RegionId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** What benchmarks ask of the figures. */
public final class FlowUnderMeasure {

    private static final List<StageTarget> PATH = Stream.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SUBMISSION")
            .map(stage -> new StageTarget(stage, Optional.of(Duration.ofDays(9)))).toList();

    private final ApplicationContext application;

    public FlowUnderMeasure(ApplicationContext application) {
        this.application = application;
    }

    /** Lets a benchmark switch the projection off. Its place is that of the projection: bean definitions must be allowed to be overridden. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Beside {

        @Bean
        Projection projection(PathEvents events, ProjectionReader reader, ProjectionWriter writer) {
            return new Switched(events, reader, writer);
        }
    }

    static class Switched extends Projection {

        private volatile boolean on = true;

        Switched(PathEvents events, ProjectionReader reader, ProjectionWriter writer) {
            super(events, reader, writer);
        }

        @Override
        @EventListener
        void on(JourneyEvent event) {
            if (on) {
                super.on(event);
            }
        }
    }

    public void projecting(boolean on) {
        ((Switched) application.getBean(Projection.class)).on = on;
    }

    /** Every column of durations, as a page shows them. */
    public List<String> table(Set<RegionId> regions, Optional<CohortId> cohort, Instant from, Instant asOf) {
        var scope = new FlowScope(regions, cohort.map(Set::of).orElse(Set.of()), Optional.empty());
        var logs = application.getBean(FlowLogs.class);
        return columns((regions.size() > 1 ? logs.unnamed(scope, asOf) : logs.figures(scope, asOf)).log(), from, asOf);
    }

    /** The same columns of what another history knows. */
    public static List<String> columns(FlowLog log, Instant from, Instant asOf) {
        return StageTable.of(log, PATH, new Period(from, asOf)).stages().stream().map(stage -> {
            var time = stage.time(TimeMeasure.CALENDAR);
            return stage.stage() + " " + stage.closed().size() + " " + stage.censored().size() + " " + stage.p50() + " " + stage.p85() + " " + stage.mean() + " "
                    + stage.excess() + " " + time.worked() + " " + time.queued() + " " + time.engine();
        }).toList();
    }

    public long rebuild() {
        application.getBean(ProjectionRebuild.class).order();
        return application.getBean(ProjectionRebuild.class).run();
    }

    public void xes(RegionId region, Instant asOf, OutputStream out) throws IOException {
        application.getBean(FlowExports.class).write(new ExportScope(region, Optional.empty(), asOf, ZoneOffset.UTC), ExportFormat.XES,
                application.getBean(ExportKey.class).pseudonyms(), out);
    }

    /** Paths of which each stage was entered once, from whatever source. */
    public static final class History {

        private record Visited(String stage, Span stay) {}

        private record Opened(String path, String key, Span life) {}

        private final Map<String, List<Visited>> visits = new LinkedHashMap<>();
        private final Map<String, Opened> tasks = new LinkedHashMap<>();
        private final Map<String, List<HolderChange>> holders = new HashMap<>();

        /** @param left null while it is open */
        public void visit(String path, String stage, Instant entered, Instant left) {
            visits.computeIfAbsent(path, key -> new ArrayList<>()).add(new Visited(stage, new Span(entered, left == null ? Span.NOT_YET : left)));
        }

        /** @param key stage and role, as DESIGN/coach */
        public void task(String path, String id, String key, Instant created, Instant ended) {
            tasks.put(id, new Opened(path, key, new Span(created, ended == null ? Span.NOT_YET : ended)));
        }

        public void holder(String task, String person, Instant at, boolean taken) {
            holders.computeIfAbsent(task, key -> new ArrayList<>(2)).add(new HolderChange(person, at, taken));
        }

        public List<String> columns(Instant from, Instant asOf) {
            var facts = new HashMap<String, List<TaskFact>>();
            tasks.forEach((id, task) -> facts.computeIfAbsent(task.path() + task.key().substring(0, task.key().indexOf('/')), key -> new ArrayList<>(2))
                    .add(new TaskFact(id, task.key(), task.key().substring(task.key().indexOf('/') + 1), task.life(), !task.life().isOpen(),
                            Holdings.of(holders.getOrDefault(id, List.of()), task.life().to()))));
            return FlowUnderMeasure.columns(new FlowLog(visits.entrySet().stream().map(path -> new CaseHistory(path.getKey(), path.getValue().stream()
                    .sorted(Comparator.comparing(visit -> visit.stay().from())).map(visit -> visit(path.getKey(), visit, facts)).toList())).toList()), from, asOf);
        }

        private static StageVisit visit(String path, Visited visit, Map<String, List<TaskFact>> facts) {
            var outcome = visit.stay().isOpen() ? Outcome.OPEN : visit.stage().equals("SUBMISSION") ? Outcome.DONE : Outcome.ADVANCED;
            return new StageVisit(path, visit.stage(), 1, visit.stay(), outcome, VisitCause.PATH, false, facts.getOrDefault(path + visit.stage(), List.of()));
        }
    }
}
