package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.GatePolicy;
import id.labinov.cohort.StageDate;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.RegionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The path of an innovation as its dossier shows it: every stage with its dates, what its gate asks, whose turn it is. */
@Component
class PathReader {

    /** Ways to leave a stage that do not finish it: the path comes back. */
    private static final Set<String> UNFINISHED = Set.of("RETURNED", "WITHDRAWN", "CANCELLED");
    private static final Duration KEPT = Duration.ofHours(1);

    private final Journeys journeys;
    private final Stages stages;
    private final Cohorts cohorts;
    private final HappeningRows events;
    private final TaskLines lines;
    private final People people;
    private final Clock clock;
    // Not state: figures that may be an hour old, so that opening a dossier never computes them.
    private final Map<RegionId, Usual> usual = new ConcurrentHashMap<>();

    PathReader(Journeys journeys, Stages stages, Cohorts cohorts, HappeningRows events, TaskLines lines, People people, Clock clock) {
        this.journeys = journeys;
        this.stages = stages;
        this.cohorts = cohorts;
        this.events = events;
        this.lines = lines;
        this.people = people;
        this.clock = clock;
    }

    private record Usual(Instant at, Map<String, Long> days) {}

    /** Shown through {@code journey.path.state.<NAME>}. */
    enum State { DONE, HERE, STOPPED, COMING, NOT_WALKED }

    /** @param visits how often it was entered
     *  @param policy of its gate, where it has one
     *  @param usualDays how long it usually takes in this region, where enough is known */
    record Step(Stage stage, State state, Optional<Instant> entered, Optional<Instant> left, int visits, Optional<GatePolicy> policy,
            Optional<LocalDate> due, Optional<Long> usualDays) {}

    /** Who took the path off its way, or ended it.
     *  @param by empty if nobody did: it ended by itself
     *  @param reason in that person's words, may be empty */
    record Stopped(String by, Instant at, String reason) {}

    /** @param stopped while it is not walked */
    record Path(Journey journey, Cohort cohort, List<Step> steps, List<TaskLine> waiting, List<TaskLine> obligations, Optional<Stopped> stopped) {

        Optional<Step> here() {
            return steps.stream().filter(step -> step.state() == State.HERE).findFirst();
        }
    }

    /** Empty for an innovation that walks no path. */
    Optional<Path> of(CurrentPerson me, InnovationId innovation) {
        return journeys.find(innovation).flatMap(journey -> cohorts.find(journey.cohort()).map(cohort -> path(me, journey, cohort)));
    }

    private Path path(CurrentPerson me, Journey journey, Cohort cohort) {
        var rows = events.of(journey.innovation()).stream().filter(row -> !row.undone() && row.cohort().equals(journey.cohort())).toList();
        var days = usual(journey.region());
        var first = rows.stream().filter(row -> row.is(StageEntered.class)).flatMap(row -> row.stage().stream()).findFirst();
        var entry = first.flatMap(stages::find).map(Stage::order).orElse(1);
        var dates = cohorts.dates(journey.cohort()).stream().collect(Collectors.toMap(StageDate::stage, StageDate::due, (one, other) -> one));
        var steps = new ArrayList<Step>();
        stages.all().forEach(stage -> steps.add(step(stage, rows, journey, cohort, entry, Optional.ofNullable(dates.get(stage.key())),
                Optional.ofNullable(days.get(stage.key())))));
        var tasks = lines.of(journeys.openTasks(journey.innovation()), me.id());
        return new Path(journey, cohort, steps, tasks.stream().filter(line -> !line.task().beside()).toList(),
                tasks.stream().filter(line -> line.task().beside()).toList(), stopped(journey, rows));
    }

    private Optional<Stopped> stopped(Journey journey, List<HappeningRow> rows) {
        return journey.status() == Journey.Status.ACTIVE ? Optional.empty()
                : rows.stream().filter(row -> row.is(Withdrawn.class) || row.is(JourneyEnded.class)).reduce((one, later) -> later)
                        .map(row -> new Stopped(row.actor().map(actor -> people.names(Set.of(actor)).getOrDefault(actor, "")).orElse(""), row.at(),
                                row.text("reason")));
    }

    private Step step(Stage stage, List<HappeningRow> rows, Journey journey, Cohort cohort, int entry,
            Optional<LocalDate> due, Optional<Long> usualDays) {
        var mine = rows.stream().filter(row -> row.stage().filter(stage.key()::equals).isPresent()).toList();
        var entered = mine.stream().filter(row -> row.is(StageEntered.class)).toList();
        var left = mine.stream().filter(row -> row.is(StageLeft.class)).reduce((one, later) -> later);
        var here = journey.stage().filter(stage.key()::equals).isPresent();
        var done = left.filter(row -> row.outcome().filter(UNFINISHED::contains).isEmpty()).isPresent();
        var state = here ? State.HERE : stoppedHere(journey, rows, stage) ? State.STOPPED : done ? State.DONE
                : stage.order() < entry || !cohort.walks(stage.key()) || journey.status() == Journey.Status.ENDED ? State.NOT_WALKED : State.COMING;
        return new Step(stage, state, entered.stream().map(HappeningRow::at).findFirst(), state != State.DONE ? Optional.empty() : left.map(HappeningRow::at), entered.size(),
                stage.gate() ? Optional.of(cohort.gate(stage.key())) : Optional.empty(), due, usualDays);
    }

    /** Where a path stood that was withdrawn, or ended otherwise than at its end. */
    private static boolean stoppedHere(Journey journey, List<HappeningRow> rows, Stage stage) {
        var whole = journey.outcome().filter("DONE"::equals).isPresent();
        return journey.status() != Journey.Status.ACTIVE && !whole && rows.stream().filter(row -> row.is(StageEntered.class))
                .reduce((one, later) -> later).flatMap(HappeningRow::stage).filter(stage.key()::equals).isPresent();
    }

    private Map<String, Long> usual(RegionId region) {
        var now = Instant.now(clock);
        return usual.compute(region, (key, known) -> known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0 ? known
                : new Usual(now, events.usualDays(key))).days();
    }
}
