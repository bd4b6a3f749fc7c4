package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.Tellings.Row;
import id.labinov.notification.Tellings.Teller;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import id.labinov.people.TravellingClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MailPages
class PostmanTests {

    @Autowired
    private Worlds worlds;
    @Autowired
    private Teller teller;
    @Autowired
    private Postman postman;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
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

    private String address(PersonId person) {
        return people.find(person).orElseThrow().email().orElseThrow();
    }

    private PersonId withoutAddress(Role role) {
        return people.add(new NewPerson(world.region().id(), "Wati Tanpa Alamat", Optional.empty(), Optional.of("081234" + Math.abs(Instant.now().getNano() % 1_000_000)),
                Optional.empty(), Set.of(role), Set.of(world.agency().id())), Actor.of(world.manager())).id();
    }

    private MimeMessage only() {
        assertThat(postOffice.arrived()).hasSize(1);
        return postOffice.arrived().get(0);
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return ((String) ((MimeMultipart) message.getContent()).getBodyPart(number).getContent()).replace("\r\n", "\n");
    }

    @Test
    void mailSaysWhatToDoByWhenAndWhereInBothForms() throws Exception {
        var innovation = worlds.anInnovation(world, "Antre *dari* Rumah", "DIAGNOSE");
        teller.happens(teller.something(world.region().id(), world.coach()).about(innovation.id()).due(Instant.parse("2026-03-02T16:00:00Z")));

        assertThat(postman.drain()).isOne();

        var mail = only();
        var id = teller.mails(world.region().id()).get(0).id();
        assertThat(mail.getSubject()).isEqualTo("[" + innovation.number() + "] Isi lembar: Antre *dari* Rumah");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@localhost.localdomain>");
        assertThat(mail.getHeader("References")).containsExactly("<" + innovation.id() + ".thread@localhost.localdomain>").isEqualTo(mail.getHeader("In-Reply-To"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("To")).hasSize(1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).singleElement().asString().contains("<" + address(world.coach()) + ">");
        assertThat(mail.getHeader("From")).containsExactly(world.region().name() + " <labinov@localhost.localdomain>");
        var name = people.find(world.coach()).orElseThrow().name();
        assertThat(part(mail, 0)).startsWith("Yth. " + name + ",\n\nIsi lembar untuk Antre *dari* Rumah paling lambat 2 Maret 2026.\n\nBuka tugas: http://localhost:");
        assertThat(part(mail, 1)).contains("<strong>Antre *dari* Rumah</strong> paling lambat 2 Maret 2026.", ">Buka tugas</a>").doesNotContain("<img", "<script");
        assertThat(GreenMailUtil.getWholeMessage(mail).length()).isLessThan(100_000);
        assertThat(teller.states(world.region().id())).containsExactly("SENT");
    }

    @Test
    void personWithoutAddressIsReachedThroughTheOperatorsOfTheAgency() throws Exception {
        var person = withoutAddress(Role.INNOVATOR);
        teller.happens(teller.something(world.region().id(), person));

        postman.drain();

        assertThat(teller.mails(world.region().id())).extracting(Row::state, row -> row.reader() != null)
                .containsExactly(tuple("PASSED_ON", false), tuple("SENT", true));
        assertThat(only().getAllRecipients()[0].toString()).contains(address(world.operator()));
        assertThat(part(only(), 0)).startsWith("Untuk Wati Tanpa Alamat, yang belum punya alamat surel di Labinov.").contains("Yth. Wati Tanpa Alamat,");
    }

    @Test
    void secretGoesToNobodyElse() throws Exception {
        var person = withoutAddress(Role.INNOVATOR);
        teller.happens(teller.something(world.region().id(), person).with(Map.of("secretLink", "rahasia")));

        postman.drain();

        assertThat(teller.mails(world.region().id())).extracting(Row::state, Row::fault).containsExactly(tuple("CANCELLED", "NO_ADDRESS"));
        assertThat(postOffice.arrived()).isEmpty();
    }

    @Test
    void whoLeftOrLostTheRightReadsNothing() throws Exception {
        var innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
        teller.happens(teller.something(world.region().id(), world.coach(), world.otherCoach()).about(innovation.id()));
        jdbc.sql("delete from role_grant where person = ?").param(world.coach().value()).update();
        jdbc.sql("update person set active = false where id = ?").param(world.otherCoach().value()).update();

        postman.drain();

        assertThat(teller.mails(world.region().id())).extracting(Row::state, Row::fault)
                .containsOnly(tuple("CANCELLED", "NO_RIGHT")).hasSize(2);
        assertThat(postOffice.arrived()).isEmpty();
    }

    @Test
    void oneBrokenTextHoldsUpNobody() throws Exception {
        teller.happens(teller.something(world.region().id(), world.coach()), teller.something(world.region().id(), world.manager()));
        jdbc.sql("update mail set kind = 'nobody-wrote-this' where person = ?").param(world.coach().value()).update();

        postman.drain();

        assertThat(teller.mails(world.region().id())).extracting(Row::person, Row::state, Row::fault).containsExactlyInAnyOrder(
                tuple(world.coach().value(), "PENDING", "TEXT"),
                tuple(world.manager().value(), "SENT", null));
        jdbc.sql("delete from mail where person = ?").param(world.coach().value()).update();
    }

    @Test
    void mailWhoseNodeFellGoesOutAgainUnderTheSameId() throws Exception {
        teller.happens(teller.something(world.region().id(), world.coach()));
        var id = teller.mails(world.region().id()).get(0).id();
        jdbc.sql("update mail set state = 'SENDING', attempts = 1, leased_by = 'fallen', leased_until = ? where id = ?")
                .params(Timestamp.from(Instant.now(clock).minusSeconds(1)), id).update();

        assertThat(postman.drain()).isOne();

        assertThat(only().getMessageID()).isEqualTo("<" + id + "@localhost.localdomain>");
        assertThat(teller.mails(world.region().id())).extracting(Row::state, Row::attempts).containsExactly(tuple("SENT", 2));
    }

    @Test
    void mailThatAnotherNodeHoldsIsLeftAlone() throws Exception {
        teller.happens(teller.something(world.region().id(), world.coach()));
        jdbc.sql("update mail set state = 'SENDING', leased_by = 'other', leased_until = ? where region = ?")
                .params(Timestamp.from(Instant.now(clock).plusSeconds(600)), world.region().id().value()).update();

        assertThat(postman.drain()).isZero();

        assertThat(teller.states(world.region().id())).containsExactly("SENDING");
        jdbc.sql("delete from mail where region = ?").param(world.region().id().value()).update();
    }
}
