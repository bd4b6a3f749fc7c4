package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.CohortId;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.journey.TaskCompletion;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Fifty people open and complete their tasks in browsers at once, against the same completions in-process from as many threads. */
class SubmitOverHttpBench {

    private static final int PEOPLE = 50;
    private static final int ROUNDS = 7;

    /** Worksheets of an innovation. */
    private static final int STAGES = 7;

    /** Innovations of each person, on either side; all but the last warm everything up: the pages have far more code than the path. */
    private static final int INNOVATIONS = 4;

    /** Somebody with innovations that stand at the same stage: half are worked on in the browser, half in-process. */
    private record Somebody(PersonId person, List<InnovationId> byHttp, List<InnovationId> inProcess, HttpVisitor visitor) {}

    private int httpRounds;
    private int processRounds;

    private Journeys journeys;
    private TaskCompletion completion;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void fiftyPeopleAtOnceAgainstAsManyThreads(BenchDatabase database) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try (var application = BenchApplication.start(database.fresh())) {
            journeys = application.getBean(Journeys.class);
            completion = application.getBean(TaskCompletion.class);
            var people = people(application, threads);
            for (var round = 0; round < (INNOVATIONS - 1) * STAGES; round++) {
                byHttp(people, threads);
                inProcess(people, threads);
            }

            var times = Alternating.measure(ROUNDS, () -> byHttp(people, threads), () -> inProcess(people, threads));

            new BenchReport().add("submit-over-http" + database.suffix(),
                    "tasks a second opened and completed over HTTP / completions a second in-process", times.speeds(),
                    Map.of("people", PEOPLE, "errors", 0, "httpPerSecond", PEOPLE / BenchReport.median(times.first()),
                            "inProcessPerSecond", PEOPLE / BenchReport.median(times.second())));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Somebody> people(ConfigurableApplicationContext application, ExecutorService threads) throws Exception {
        var place = BenchPlace.in(application);
        var cohort = place.everyGateIs("OFF");
        var persons = IntStream.range(0, PEOPLE).mapToObj(number -> place.person(Role.INNOVATOR)).toList();
        var signIns = new BenchSignIns(application);
        signIns.prepare(persons);
        return all(threads, persons.stream().map(person -> (Callable<Somebody>) () -> new Somebody(person, written(place, person, cohort),
                written(place, person, cohort), signIns.signIn(person))).toList());
    }

    /** All worksheets are written before: what is measured is handing them in. */
    private static List<InnovationId> written(BenchPlace place, PersonId leader, CohortId cohort) {
        return IntStream.range(0, INNOVATIONS).mapToObj(number -> one(place, leader, cohort)).toList();
    }

    private static InnovationId one(BenchPlace place, PersonId leader, CohortId cohort) {
        var innovation = place.innovation(leader, cohort);
        var texts = new SampleTexts();
        for (Stage stage : place.bean(Stages.class).all()) {
            place.bean(Worksheets.class).saveDraft(innovation, place.bean(DecisionForms.class).version(innovation, stage.worksheet()).orElseThrow(),
                    innovation.value(), texts.worksheet(stage.worksheet()), 0, Actor.of(leader), Instant.now());
        }
        return innovation;
    }

    private void byHttp(List<Somebody> people, ExecutorService threads) throws Exception {
        var innovation = httpRounds++ / STAGES;
        all(threads, people.stream().map(one -> (Callable<Void>) () -> {
            var task = journeys.openTasks(one.byHttp().get(innovation)).get(0).id();
            one.visitor().complete("/tasks/" + task);
            assertThat(journeys.openTask(task)).isEmpty();
            return null;
        }).toList());
    }

    private void inProcess(List<Somebody> people, ExecutorService threads) throws Exception {
        var innovation = processRounds++ / STAGES;
        all(threads, people.stream().map(one -> (Callable<Void>) () -> {
            var task = journeys.openTasks(one.inProcess().get(innovation)).get(0);
            completion.handIn(task, false, Actor.of(one.person()));
            assertThat(journeys.openTask(task.id())).isEmpty();
            return null;
        }).toList());
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> works) throws Exception {
        var results = new ArrayList<T>();
        for (var result : threads.invokeAll(works)) {
            results.add(result.get());
        }
        return results;
    }
}
