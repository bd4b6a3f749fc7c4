package id.labinov.notification;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region of which everybody owes as much as the test says. */
final class ChaseWorld {

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    final World world;
    private final ApplicationContext beans;
    private final Worlds worlds;
    private final Journeys journeys;

    ChaseWorld(ApplicationContext beans) {
        this.beans = beans;
        this.worlds = beans.getBean(Worlds.class);
        this.journeys = beans.getBean(Journeys.class);
        this.world = worlds.aWorld();
    }

    AgencyId agency(String name) {
        return beans.getBean(Agencies.class).add(world.region().id(), new AgencyInput("C" + NEXT.incrementAndGet(), name, Optional.of(AgencyType.DEPARTMENT), Optional.empty()),
                SOMEBODY).id();
    }

    PersonId person(String name, Optional<String> phone, AgencyId... of) {
        return beans.getBean(People.class).add(new NewPerson(world.region().id(), name, Optional.of("tagih" + NEXT.incrementAndGet() + "@contoh.go.id"), phone, Optional.empty(),
                Set.of(Role.INNOVATOR), Set.of(of)), SOMEBODY).id();
    }

    /** As the person does on the account page. */
    void agree(PersonId person) {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("insert into phone_consent (person, phone, given_at) select id, phone, ? from person where id = ?")
                .params(Timestamp.from(Instant.now()), person.value()).update();
    }

    String phone() {
        return "0840 5000 " + NEXT.incrementAndGet();
    }

    /** An innovation whose one open task was due that many days ago. */
    Innovation owing(String name, AgencyId agency, PersonId leader, int days) {
        var innovation = beans.getBean(Innovations.class).register(new NewInnovation(world.region().id(), Optional.empty(), name, "", "", Optional.of(agency), List.of(), leader,
                List.of()), world.cohort(), Optional.of("DRUM_UP"), Actor.of(leader));
        due(innovation, days);
        return innovation;
    }

    /** The path goes on to the next that waits, which was due that many days ago. */
    void handIn(Innovation innovation, int days) {
        journeys.complete(journeys.openTasks(innovation.id()).get(0).id(), Map.of(), true, Actor.of(world.leader()));
        due(innovation, days);
    }

    void due(Innovation innovation, int days) {
        journeys.openTasks(innovation.id()).forEach(task -> journeys.moveDue(task.id(), Optional.of(Instant.now().minus(Duration.ofDays(days))), "diatur", SOMEBODY));
    }
}
