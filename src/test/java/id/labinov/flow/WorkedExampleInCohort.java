package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The specification's example as rows of {@code journey_event} in the cohort of a small world, made into the projection as an administrator orders
 * it. The innovations are dossiers named INV-01 to INV-10 with paths that the engine does not know: pages show them, nobody can act on them. */
public final class WorkedExampleInCohort {

    private static final List<String> AT_ONCE = List.of("TASK_UNASSIGNED", "TASK_ENDED", "SENT_BACK", "STAGE_LEFT", "STAGE_ENTERED", "TASK_CREATED",
            "TASK_ASSIGNED");
    private static final Map<String, String> KINDS = Map.of("TASK_UNASSIGNED", "TaskHolderChanged", "TASK_ENDED", "TaskClosed", "SENT_BACK", "SentBack",
            "STAGE_LEFT", "StageLeft", "STAGE_ENTERED", "StageEntered", "TASK_CREATED", "TaskOpened", "TASK_ASSIGNED", "TaskHolderChanged");

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final World world;
    private final Map<String, InnovationId> innovations = new LinkedHashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, UUID> tasks = new HashMap<>();

    private WorkedExampleInCohort(ApplicationContext application, World world) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.world = world;
    }

    /** The kind of an event, as {@link #AT_ONCE} orders those of one instant. */
    private record Row(String kind, LogEvent event) {}

    /** In a world of its own, whose cohort has the example's targets. */
    public static WorkedExampleInCohort in(ApplicationContext application) {
        var example = new WorkedExampleInCohort(application, application.getBean(Worlds.class).aWorld());
        example.fill();
        application.getBean(ProjectionRebuild.class).order();
        application.getBean(ProjectionRebuild.class).run();
        return example;
    }

    public World world() {
        return world;
    }

    public CohortId cohort() {
        return world.cohort();
    }

    /** @param number for example INV-07 */
    public InnovationId innovation(String number) {
        return innovations.get(number);
    }

    /** @param name for example coach-a */
    public PersonId person(String name) {
        return people.get(name);
    }

    FlowScope scope() {
        return FlowScope.of(world.region().id(), world.cohort());
    }

    /** From the projection, with people called as in the example. */
    FlowLog log() {
        var names = people.entrySet().stream().collect(Collectors.toMap(one -> one.getValue().toString(), Map.Entry::getKey));
        return new FlowLog(application.getBean(FlowLogs.class).whole(scope()).log().cases().stream()
                .map(one -> new CaseHistory(one.name(), one.visits().stream().map(visit -> named(visit, names)).toList())).toList());
    }

    private static StageVisit named(StageVisit visit, Map<String, String> names) {
        return new StageVisit(visit.innovation(), visit.stage(), visit.number(), visit.stay(), visit.outcome(), visit.cause(), visit.facilitated(),
                visit.tasks().stream().map(task -> new TaskFact(task.id(), task.key(), task.role(), task.life(), task.completed(),
                        task.holdings().stream().map(holding -> new Holding(names.get(holding.person()), holding.span())).toList())).toList());
    }

    private void fill() {
        WorkedExample.PATH.forEach(stage -> jdbc.sql("update cohort_stage set target_days = ? where cohort = ? and stage = ?")
                .params(stage.target().orElseThrow().toDays(), cohort().value(), stage.stage()).update());
        var events = WorkedExample.events();
        events.stream().filter(event -> event.type() == EventType.TASK_ASSIGNED).forEach(event -> people.computeIfAbsent(event.person(), name -> person(event)));
        events.stream().collect(Collectors.groupingBy(LogEvent::caseName, LinkedHashMap::new, Collectors.toList())).forEach(this::path);
        events.stream().flatMap(event -> rows(event).stream())
                .sorted(Comparator.comparing((Row row) -> row.event().time()).thenComparing(row -> AT_ONCE.indexOf(row.kind()))).forEach(this::write);
    }

    private PersonId person(LogEvent event) {
        return application.getBean(Worlds.class).aPerson(world.region(), Set.of(), Role.valueOf(event.role().toUpperCase(Locale.ROOT)));
    }

    private static List<Row> rows(LogEvent event) {
        var row = new Row(event.type().name(), event);
        return event.outcome().equals("RETURNED") ? List.of(new Row("SENT_BACK", event), row) : List.of(row);
    }

    private void path(String number, List<LogEvent> events) {
        var innovation = InnovationId.next();
        innovations.put(number, innovation);
        var started = Timestamp.from(events.get(0).time());
        jdbc.sql("insert into innovation (id, region, number, name, short_name, summary, lead_agency, registered_at, registered_by, changed_at, version)"
                + " values (?, ?, ?, ?, '', '', ?, ?, ?, ?, 0)").params(innovation.value(), world.region().id().value(), number, "Inovasi " + number,
                        world.agency().id().value(), started, world.leader().value(), started).update();
        jdbc.sql("insert into innovation_cohort (innovation, cohort, joined_at, joined_by) values (?, ?, ?, ?)")
                .params(innovation.value(), cohort().value(), started, world.leader().value()).update();
        var last = events.stream().filter(event -> !event.type().isOfTask()).reduce((before, after) -> after).orElseThrow();
        var over = last.type() == EventType.STAGE_LEFT;
        jdbc.sql("insert into journey (id, innovation, region, cohort, agency, practice, status, stage, visit, stage_entered, outcome, walked, started, ended,"
                + " process_version, version) values (?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)").params(Ids.next(), innovation.value(),
                        world.region().id().value(), cohort().value(), world.agency().id().value(),
                        !over ? "ACTIVE" : last.outcome().equals("DONE") ? "ENDED" : "WITHDRAWN", over ? null : last.stage(), over ? 0 : last.visit(),
                        over ? null : Timestamp.from(last.time()), last.outcome().equals("DONE") ? "DONE" : null,
                        WorkedExample.PATH.stream().map(StageTarget::stage).collect(Collectors.joining(",")), started, over ? Timestamp.from(last.time()) : null)
                .update();
    }

    private void write(Row row) {
        var event = row.event();
        var ofTask = event.type().isOfTask();
        jdbc.sql("insert into journey_event (sequence, kind, act, innovation, region, cohort, agency, process_version, at, cause, facilitated, practice, stage, visit,"
                + " task, task_key, role, holder, outcome, detail) values (nextval('journey_event_sequence'), ?, ?, ?, ?, ?, ?, 1, ?, ?, false, false, ?, ?, ?, ?, ?,"
                + " ?, ?, ?)").params(KINDS.get(row.kind()), Ids.next(), innovation(event.caseName()).value(), world.region().id().value(), cohort().value(),
                        world.agency().id().value(), Timestamp.from(event.time()), row.kind().equals("STAGE_ENTERED") && again(event) ? "SENT_BACK" : "WORK",
                        event.stage(), event.visit(), ofTask ? tasks.computeIfAbsent(event.taskId(), id -> Ids.next()) : null, ofTask ? event.task() : null,
                        ofTask ? event.role().toUpperCase(Locale.ROOT) : null, event.type() == EventType.TASK_ASSIGNED ? people.get(event.person()).value() : null,
                        row.kind().equals("STAGE_LEFT") ? event.outcome() : row.kind().equals("SENT_BACK") ? "incomplete" : null, detail(row)).update();
    }

    /** The one return of the example is from DELIVERY to DESIGN. */
    private static boolean again(LogEvent event) {
        return event.stage().equals("DESIGN") && event.visit() > 1;
    }

    private static String detail(Row row) {
        return switch (row.kind()) {
            case "TASK_ENDED" -> "{\"completed\":true}";
            case "TASK_UNASSIGNED" -> "{\"reason\":\"\"}";
            case "SENT_BACK" -> "{\"to\":\"DESIGN\",\"reason\":\"\",\"fields\":[]}";
            default -> "{}";
        };
    }
}
