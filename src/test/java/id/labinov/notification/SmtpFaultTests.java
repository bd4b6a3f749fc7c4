package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.FaultyServer.Script;
import id.labinov.notification.Tellings.Row;
import id.labinov.notification.Tellings.Teller;
import id.labinov.people.PersonId;
import id.labinov.people.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mail server may do to us: nothing is lost, nobody waits for the others, and the outbox says what happened. */
@MailPages
class SmtpFaultTests {

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
    @Autowired
    private RefusedAddresses refused;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private FaultyServer faulty;

    @BeforeEach
    void aWorld() throws Exception {
        world = worlds.aWorld();
        postOffice.reset();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (faulty != null) {
            faulty.close();
        }
        jdbc.sql("delete from mail").update();
    }

    private void serverIs(Script script) throws Exception {
        faulty = new FaultyServer(script);
        postOffice.isAt(faulty.port());
    }

    private void tell(PersonId... people) {
        teller.happens(teller.something(world.region().id(), people));
    }

    private List<Row> mails() {
        return teller.mails(world.region().id());
    }

    @Test
    void serverThatIsDownForAnHourLosesNothingAndSaysSo() throws Exception {
        serverIs(Script.WELL);
        faulty.close();
        tell(world.coach(), world.manager());

        assertThat(postman.drain()).isZero();

        assertThat(mails()).extracting(Row::state, Row::attempts, Row::fault).containsOnly(tuple("PENDING", 1, "SERVER")).hasSize(2);
        assertThat(mails()).allSatisfy(mail -> assertThat(mail.answer()).contains("Connection refused"));

        clock.forward(Duration.ofHours(1));
        postOffice.isItself();

        assertThat(postman.drain()).isEqualTo(2);
        assertThat(teller.states(world.region().id())).containsExactly("SENT", "SENT");
        assertThat(postOffice.arrived()).hasSize(2);
    }

    @Test
    void whatWaitedForTheServerLeavesAsSoonAsItIsBack() throws Exception {
        serverIs(Script.WELL);
        faulty.close();
        tell(world.coach());
        IntStream.range(0, 7).forEach(again -> {
            postman.drain();
            clock.forward(Duration.ofHours(2));
        });
        postman.drain();
        assertThat(mails().get(0).notBefore()).isAfter(Instant.now(clock).plus(Duration.ofHours(3)));
        postOffice.isItself();
        tell(world.manager());

        postman.drain();

        assertThat(teller.states(world.region().id())).containsExactly("SENT", "SENT");
    }

    @Test
    void itIsGivenUpAfterTwelveTries() throws Exception {
        serverIs(Script.WELL);
        faulty.close();
        tell(world.coach());

        for (int tries = 0; tries < 11; tries++) {
            postman.drain();
            clock.forward(Duration.ofHours(6).plusSeconds(1));
        }
        assertThat(mails()).extracting(Row::state, Row::attempts).containsExactly(tuple("PENDING", 11));
        postman.drain();

        assertThat(mails()).extracting(Row::state, Row::attempts).containsExactly(tuple("FAILED", 12));
        postOffice.isItself();
        clock.forward(Duration.ofDays(1));
        assertThat(postman.drain()).isZero();
    }

    @Test
    void waitsGrowFromOneMinuteToSixHours() throws Exception {
        serverIs(Script.WELL);
        faulty.close();
        tell(world.coach());

        var waits = IntStream.range(0, 11).mapToObj(tries -> {
            postman.drain();
            var wait = Duration.between(Instant.now(clock), mails().get(0).notBefore()).plusSeconds(30).toMinutes();
            clock.forward(Duration.ofMinutes(wait + 1));
            return wait;
        }).toList();

        assertThat(waits).containsExactly(1L, 2L, 5L, 10L, 30L, 60L, 120L, 240L, 360L, 360L, 360L);
    }

    @Test
    void serverThatAsksToComeAgainIsAskedAgainAndHoldsUpNobodyElse() throws Exception {
        serverIs(Script.LATER_FOR_THE_FIRST);
        tell(world.coach(), world.manager());

        assertThat(postman.drain()).isOne();

        assertThat(mails()).extracting(Row::state, Row::fault).containsExactlyInAnyOrder(tuple("PENDING", "LATER"), tuple("SENT", null));
        assertThat(mails()).anySatisfy(mail -> assertThat(mail.answer()).contains("451 4.7.1 Greylisted"));
        clock.forward(Duration.ofMinutes(2));
        assertThat(postman.drain()).isOne();
        assertThat(faulty.accepted()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void refusedMessageFailsWithTheServersWords() throws Exception {
        serverIs(Script.MESSAGE_REFUSED);
        tell(world.coach());

        postman.drain();

        assertThat(mails()).extracting(Row::state, Row::fault).containsExactly(tuple("FAILED", "MESSAGE"));
        assertThat(mails().get(0).answer()).contains("554 5.6.0 Content refused");
    }

    @Test
    void oneRefusedRecipientOfManyHoldsUpNobody() throws Exception {
        serverIs(Script.FIRST_ADDRESS_UNKNOWN);
        tell(world.coach(), world.manager(), world.otherCoach());

        assertThat(postman.drain()).isEqualTo(2);

        assertThat(mails()).extracting(Row::state).containsExactlyInAnyOrder("FAILED", "SENT", "SENT");
        assertThat(mails()).filteredOn(mail -> mail.state().equals("FAILED")).extracting(Row::fault, Row::attempts).containsExactly(tuple("ADDRESS", 1));
    }

    @Test
    void addressThatIsRefusedTwiceGetsNothingMore() throws Exception {
        serverIs(Script.EVERY_ADDRESS_UNKNOWN);
        tell(world.coach());
        postman.drain();
        assertThat(refused.of(world.coach())).isEmpty();
        tell(world.coach());
        postman.drain();
        assertThat(refused.of(world.coach())).extracting(RefusedAddresses.RefusedAddress::region).containsExactly(world.region().id());
        postOffice.isItself();

        tell(world.coach());
        postman.drain();

        assertThat(mails()).extracting(Row::fault).containsExactly("ADDRESS", "ADDRESS", "NO_ADDRESS");
        assertThat(postOffice.arrived()).isEmpty();
    }

    @Test
    void deniedRelayBlamesNoAddress() throws Exception {
        serverIs(Script.RELAY_DENIED);
        tell(world.coach());
        postman.drain();
        tell(world.coach());
        postman.drain();

        assertThat(mails()).extracting(Row::fault).containsExactly("MESSAGE", "MESSAGE");
        assertThat(refused.of(world.coach())).isEmpty();
    }

    @Test
    void serverThatHangsAfterTheMessageGetsItAgainUnderTheSameId() throws Exception {
        serverIs(Script.HANGS_AFTER_DATA);
        tell(world.coach(), world.manager());

        assertThat(postman.drain()).isZero();

        assertThat(mails()).extracting(Row::state, Row::attempts, Row::fault).containsExactlyInAnyOrder(tuple("PENDING", 1, "SERVER"), tuple("PENDING", 0, null));
        var perhaps = faulty.accepted();
        assertThat(perhaps).hasSize(1);
        postOffice.isItself();
        clock.forward(Duration.ofMinutes(2));
        assertThat(postman.drain()).isEqualTo(2);
        assertThat(postOffice.arrived().stream().map(SmtpFaultTests::id)).contains(perhaps.get(0)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void oneMessageThatTheServerCannotSwallowWaitsItsTurnAndHoldsUpNobody() throws Exception {
        tell(world.coach());
        assertThat(postman.drain()).isEqualTo(1);
        serverIs(Script.HANGS_FOR_ONE_MESSAGE);
        tell(world.coach(), world.manager());

        assertThat(postman.drain()).isZero();
        assertThat(postman.drain()).isEqualTo(1);
        assertThat(postman.drain()).isZero();

        assertThat(mails()).extracting(Row::state, Row::attempts, Row::fault)
                .containsExactlyInAnyOrder(tuple("SENT", 1, null), tuple("SENT", 1, null), tuple("PENDING", 1, "SERVER"));
    }

    private static String id(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void serverThatRefusesUsKeepsEverythingWaiting() throws Exception {
        serverIs(Script.SENDER_REFUSED);
        tell(world.coach(), world.manager());

        assertThat(postman.drain()).isZero();

        assertThat(mails()).extracting(Row::state).containsOnly("PENDING");
        assertThat(mails()).extracting(Row::fault).contains("SERVER");
    }
}
