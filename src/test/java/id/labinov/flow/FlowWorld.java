package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.flow.PathFold.PathKey;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log in the projection of a world, under registered innovations of the same numbers. */
final class FlowWorld {

    /** Far from what real events count. */
    private static final AtomicLong NEXT = new AtomicLong(1L << 40);

    private final World world;
    private final ApplicationContext application;
    private final Map<String, InnovationId> innovations = new HashMap<>();

    FlowWorld(World world, ApplicationContext application) {
        this.world = world;
        this.application = application;
    }

    /** The specification's ten innovations with its targets. */
    static FlowWorld example(World world, ApplicationContext application) {
        var made = new FlowWorld(world, application);
        WorkedExample.PATH.forEach(stage -> made.target(stage.stage(), (int) stage.target().orElseThrow().toDays()));
        made.put(WorkedExample.log());
        return made;
    }

    /** The specification's office hours, in place of the real ones: two holidays in 2026. */
    static void offices(World world, ApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("insert into office_year (region, year_of, opens, closes, weekdays) values (?, 2026, '08:00', '16:00', '12345')").param(world.region().id().value()).update();
        WorkedExample.OFFICE.holidays().forEach(day -> jdbc.sql("insert into office_holiday (region, on_day, kind, name) values (?, ?, 'NATIONAL', 'Contoh')")
                .params(world.region().id().value(), day).update());
    }

    void target(String stage, int days) {
        application.getBean(JdbcClient.class).sql("update cohort_stage set target_days = ? where cohort = ? and stage = ?")
                .params(days, world.cohort().value(), stage).update();
    }

    void put(FlowLog log) {
        log.cases().forEach(one -> put(one, world.cohort()));
    }

    InnovationId innovation(String number) {
        return innovations.get(number);
    }

    private void put(CaseHistory one, CohortId cohort) {
        var writer = application.getBean(ProjectionWriter.class);
        var id = innovations.computeIfAbsent(one.name(), number -> application.getBean(Innovations.class).register(new NewInnovation(world.region().id(),
                Optional.of(number), "Inovasi " + number, "", "", Optional.of(world.agency().id()), List.of(), world.leader(), List.of()), cohort,
                Optional.of("DRUM_UP"), Actor.of(world.leader())).id());
        writer.remove(List.of(id));
        var rows = new PathRows();
        one.visits().forEach(visit -> put(visit, id, cohort, rows));
        writer.insert(Map.of(new PathKey(id, cohort), rows));
    }

    private void put(StageVisit visit, InnovationId id, CohortId cohort, PathRows rows) {
        var number = NEXT.incrementAndGet();
        visit.tasks().forEach(task -> put(task, number, rows));
        var row = new VisitRow(number, world.region().id(), cohort, Optional.of(world.agency().id()), id, 1, visit.stage(), visit.number(), visit.stay().from(),
                end(visit.stay()), visit.outcome(), visit.cause(), visit.facilitated(), Optional.empty(), Optional.empty());
        rows.put(visit.stay().isOpen() ? row : row.with(VisitSplit.of(visit), rows.settled(row)));
        if (visit.outcome() == Outcome.RETURNED) {
            rows.returns().add(new ReturnRow(NEXT.incrementAndGet(), number, visit.stage(), "DESIGN", "incomplete", visit.stay().to()));
        }
    }

    private static void put(TaskFact task, long visit, PathRows rows) {
        var id = new TaskId(UUID.randomUUID());
        rows.put(new TaskRow(id, visit, task.key(), task.role(), 1, task.life().from(), end(task.life()), task.completed(), false, Optional.empty()));
        for (var number = 1; number <= task.holdings().size(); number++) {
            var holding = task.holdings().get(number - 1);
            rows.put(id, new HoldingRow(number, new PersonId(UUID.nameUUIDFromBytes(holding.person().getBytes(StandardCharsets.UTF_8))),
                    holding.span().from(), end(holding.span())));
        }
    }

    private static Optional<Instant> end(Span span) {
        return span.isOpen() ? Optional.empty() : Optional.of(span.to());
    }
}
