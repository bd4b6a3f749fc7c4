package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.journey.Journeys;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.journey.OpenTask;
import id.labinov.journey.Stages;
import id.labinov.journey.TaskCompletion;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people of the demo do on the path: the same acts that the pages call. */
@Component
@Profile("demo")
class DemoActs {

    private final Innovations innovations;
    private final Journeys journeys;
    private final Stages stages;
    private final TaskCompletion completion;
    private final DemoWorksheets worksheets;
    private final People people;
    private final Positions positions;
    private final Regions regions;
    private final Clock clock;

    DemoActs(Innovations innovations, Journeys journeys, Stages stages, TaskCompletion completion, DemoWorksheets worksheets, People people,
            Positions positions, Regions regions, Clock clock) {
        this.innovations = innovations;
        this.journeys = journeys;
        this.stages = stages;
        this.completion = completion;
        this.worksheets = worksheets;
        this.people = people;
        this.positions = positions;
        this.regions = regions;
        this.clock = clock;
    }

    Innovation innovation(RegionId region, String number) {
        return innovations.find(region, number).orElseThrow(() -> new IllegalStateException("demo: no innovation " + number));
    }

    void join(Innovation innovation, CohortId cohort, Optional<String> entry, Actor by) {
        innovations.joinCohort(innovation.id(), cohort, entry, by);
    }

    /** The coach who is meant for the innovation; some wait for one. */
    void hintCoach(Innovation innovation, Actor by) {
        var coaches = people.withRole(innovation.region(), Role.COACH);
        if (chance(innovation, 5) != 0) {
            journeys.hint(innovation.id(), Role.COACH, Optional.of(coach(innovation, coaches)), by);
        }
    }

    void write(Innovation innovation, String stage, Standing standing) {
        worksheets.write(innovation, worksheet(stage), standing.answers(), standing.filling().equals("full"), regions.zone(innovation.region()),
                leader(innovation));
    }

    void handIn(Innovation innovation, String stage, Standing standing, boolean facilitated) {
        write(innovation, stage, standing);
        var task = open(innovation).stream().filter(one -> one.key().equals(worksheet(stage))).findFirst();
        task.ifPresent(one -> completion.handIn(one, facilitated, leader(innovation)));
    }

    /** Decides what is open for a stage, or for the one task named. */
    void decide(Innovation innovation, String stage, Optional<String> key, Map<String, Object> answers) {
        open(innovation).stream().filter(task -> task.stage().equals(stage) && !task.key().equals(worksheet(stage)))
                .filter(task -> key.map(task.key()::equals).orElse(true))
                .forEach(task -> completion.decide(task, new LinkedHashMap<>(answers), false, decider(innovation, task)));
    }

    void sendBack(Innovation innovation, String stage) {
        journeys.sendBack(innovation.id(), new SendBack(stage, "evidence-missing",
                "Hasil di lapangan belum tampak pada bukti yang dilampirkan.", List.of(), true, true, false),
                Actor.of(coach(innovation, people.withRole(innovation.region(), Role.COACH))));
    }

    void withdraw(Innovation innovation) {
        journeys.withdraw(innovation.id(), "Ketua tim dimutasi dan unit belum menunjuk pengganti.", leader(innovation));
    }

    LocalDate today(RegionId region) {
        return LocalDate.ofInstant(Instant.now(clock), regions.zone(region));
    }

    /** A number below {@code sides} that is always the same for the same innovation. */
    static int chance(Innovation innovation, int sides) {
        return Math.floorMod(innovation.number().hashCode(), sides);
    }

    private List<OpenTask> open(Innovation innovation) {
        return journeys.openTasks(innovation.id());
    }

    private String worksheet(String stage) {
        return stages.find(stage).orElseThrow().worksheet();
    }

    private Actor leader(Innovation innovation) {
        return innovations.team(innovation.id()).stream().filter(member -> member.role() == TeamRole.LEADER).findFirst()
                .map(member -> Actor.of(member.person())).orElseThrow();
    }

    private Actor decider(Innovation innovation, OpenTask task) {
        return switch (task.role()) {
            case AGENCY_HEAD -> task.position().map(position -> Actor.of(positions.holder(position, Instant.now(clock)).orElseThrow()).as(position))
                    .orElseThrow();
            case COACH -> Actor.of(coach(innovation, people.withRole(innovation.region(), Role.COACH)));
            case REVIEWER -> Actor.of(task.holder().orElseThrow());
            default -> Actor.of(people.withRole(innovation.region(), task.role()).get(0).id());
        };
    }

    private static PersonId coach(Innovation innovation, List<Person> coaches) {
        return coaches.get(chance(innovation, coaches.size())).id();
    }
}
