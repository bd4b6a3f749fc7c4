package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActId;
import id.labinov.journey.Happening;
import id.labinov.journey.Cause;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.TaskId;
import id.labinov.journey.Undone;
import id.labinov.notification.Tellings.Teller;
import id.labinov.people.Role;
import id.labinov.people.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailPages
class NoticeWritingTests {

    @Autowired
    private Worlds worlds;
    @Autowired
    private Teller teller;
    @Autowired
    private Postman postman;
    @Autowired
    private PostOffice.Server postOffice;

    @Autowired
    private TravellingClock.Moving clock;

    private World world;

    @BeforeEach
    void aWorld() throws Exception {
        world = worlds.aWorld();
        postman.drain();
        postOffice.reset();
    }

    private Happening happening(ActId act) {
        return new Happening(1, act, InnovationId.next(), world.region().id(), world.cohort(), Optional.empty(), 1, Instant.now(), Optional.empty(), Cause.values()[0],
                false, false);
    }

    private TaskClosed closed(TaskId task) {
        return new TaskClosed(happening(new ActId(UUID.randomUUID())), task, "sample-task", Role.COACH, "DIAGNOSE", 1, Optional.empty(), false, true, Optional.empty());
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        teller.happensAndIsRolledBack(teller.something(world.region().id(), world.coach()));

        assertThat(teller.notices(world.region().id())).isZero();
        assertThat(teller.mails(world.region().id())).isEmpty();
    }

    @Test
    void sameEventIsToldOnceHoweverOftenItIsPublishedAndNeverToWhoActed() {
        var something = teller.something(world.region().id(), world.coach(), world.manager(), world.coach()).by(world.manager());

        teller.happens(something, something);
        teller.happens(something);

        assertThat(teller.mails(world.region().id())).extracting(Tellings.Row::person).containsExactly(world.coach().value());
        assertThat(teller.notices(world.region().id())).isOne();
    }

    @Test
    void closedTaskTakesBackWhatWasNotSent() {
        var task = new TaskId(UUID.randomUUID());
        teller.happens(teller.something(world.region().id(), world.coach(), world.manager()).of(task));
        teller.happens(teller.something(world.region().id(), world.coach()));

        teller.happens(closed(task));

        assertThat(teller.states(world.region().id())).containsExactly("CANCELLED", "CANCELLED", "PENDING");
        assertThat(teller.notices(world.region().id())).isOne();
    }

    @Test
    void whatWasSentStaysSentWhenItsTaskIsClosed() {
        var task = new TaskId(UUID.randomUUID());
        teller.happens(teller.something(world.region().id(), world.coach()).of(task));
        postman.drain();

        teller.happens(closed(task));

        assertThat(teller.states(world.region().id())).containsExactly("SENT");
        assertThat(teller.notices(world.region().id())).isOne();
    }

    @Test
    void taskThatIsOpenedAndClosedInOneActIsToldToNobody() {
        var task = new TaskId(UUID.randomUUID());

        teller.happens(teller.something(world.region().id(), world.coach()).of(task), closed(task));

        assertThat(teller.notices(world.region().id())).isZero();
    }

    @Test
    void undoneActTakesBackWhatItTold() {
        var act = new ActId(UUID.randomUUID());
        teller.happens(teller.something(world.region().id(), world.coach()).in(act));

        teller.happens(new Undone(happening(new ActId(UUID.randomUUID())), act, "sample-task"));

        assertThat(teller.states(world.region().id())).containsExactly("CANCELLED");
        assertThat(teller.notices(world.region().id())).isZero();
    }

    @Test
    void whatCanBeUndoneWaitsUntilItCannot() throws Exception {
        teller.happens(teller.something(world.region().id(), world.coach()).notBefore(Instant.now(clock).plus(Duration.ofMinutes(30))));

        postman.drain();

        assertThat(teller.states(world.region().id())).containsExactly("PENDING");
        assertThat(postOffice.arrived()).isEmpty();
    }

    @Test
    void practiceDigestsAndTheApplicationAloneSendNoMailAtOnce() {
        var something = teller.something(world.region().id(), world.coach());
        teller.happens(something.inPractice());
        teller.happens(teller.something(world.region().id(), world.coach()).delivered(Delivery.DAILY));
        teller.happens(teller.something(world.region().id(), world.coach()).delivered(Delivery.IN_APP));

        assertThat(teller.notices(world.region().id())).isEqualTo(3);
        assertThat(teller.mails(world.region().id())).isEmpty();
    }

    @Test
    void withoutAMailServerTheApplicationCarriesItAndKeepsNoSecret() {
        postOffice.close();

        teller.happens(teller.something(world.region().id(), world.coach()).with(Map.of("secretLink", "https://labinov.contoh/i/abc")));

        assertThat(teller.mails(world.region().id())).isEmpty();
        assertThat(teller.kept(world.region().id())).containsExactly("{\"what\":\"Isi lembar\"}");
    }

    @Test
    void secretIsWipedOnceItIsSent() throws Exception {
        teller.happens(teller.something(world.region().id(), world.coach()).with(Map.of("what", "Pakai tautan", "secretLink", "rahasia-7")));
        assertThat(teller.kept(world.region().id()).get(0)).contains("rahasia-7");

        postman.drain();

        assertThat(teller.states(world.region().id())).containsExactly("SENT");
        assertThat(teller.kept(world.region().id())).containsExactly("{\"what\":\"Pakai tautan\"}");
    }
}
