package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.notification.FaultyServer.Script;
import id.labinov.notification.Tellings.Teller;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MailPages
class OutboxWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Teller teller;
    @Autowired
    private Postman postman;
    @Autowired
    private People people;
    @Autowired
    private PostOffice.Server postOffice;
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

    /** A mail to the coach meets a server that does as the script says. */
    private String mailMeets(Script script) throws Exception {
        faulty = new FaultyServer(script);
        postOffice.isAt(faulty.port());
        teller.happens(teller.something(world.region().id(), world.coach()));
        postman.drain();
        postOffice.isItself();
        return teller.mails(world.region().id()).get(0).id().toString();
    }

    private Document page(PersonId person, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(SignedInAs.person(person))).andReturn().getResponse().getContentAsString());
    }

    private int send(PersonId person, String path) throws Exception {
        return web.perform(post(path).with(csrf()).with(SignedInAs.person(person))).andReturn()
                .getResponse().getStatus();
    }

    @Test
    void failedMailStandsFirstWithTheServersWordsAndIsCountedAtHome() throws Exception {
        mailMeets(Script.MESSAGE_REFUSED);

        var outbox = page(world.administrator(), "/administration/outbox");
        var home = page(world.administrator(), "/");

        assertThat(outbox.select("main nav a[aria-current=page]").text()).isEqualTo("Gagal 1");
        assertThat(outbox.select("table tbody tr").text()).contains("Contoh", people.find(world.coach()).orElseThrow().name(), "Server surel menolak surel ini.",
                "Percobaan: 1", "554 5.6.0 Content refused");
        assertThat(home.select("section[aria-labelledby=mail-trouble] li").eachText()).containsExactly("Surel yang gagal dikirim: 1");
        assertThat(home.select(".lab-menu a[href=/administration/outbox]").parents().first().text()).contains("Kotak keluar 1");
    }

    @Test
    void failedMailIsTriedAgain() throws Exception {
        var mail = mailMeets(Script.MESSAGE_REFUSED);

        assertThat(send(world.administrator(), "/administration/outbox/" + mail + "/retry")).isEqualTo(302);
        postman.drain();

        assertThat(teller.states(world.region().id())).containsExactly("SENT");
        assertThat(postOffice.arrived()).hasSize(1);
        assertThat(send(world.administrator(), "/administration/outbox/" + mail + "/retry")).isEqualTo(409);
    }

    @Test
    void allFailedMailsOfTheOwnRegionAreTriedAgain() throws Exception {
        mailMeets(Script.MESSAGE_REFUSED);
        var other = worlds.aWorld();
        jdbc.sql("insert into mail (id, region, person, kind, state, not_before, made_at) select cast(? as uuid), cast(? as uuid), person, kind, 'FAILED', not_before, made_at from mail")
                .params(MailId.next().toString(), other.region().id().toString()).update();

        assertThat(send(world.administrator(), "/administration/outbox/retry-failed")).isEqualTo(302);

        assertThat(teller.states(world.region().id())).containsExactly("PENDING");
        assertThat(teller.states(other.region().id())).containsExactly("FAILED");
    }

    @Test
    void cancelledMailNeverLeaves() throws Exception {
        var mail = mailMeets(Script.LATER_FOR_THE_FIRST);

        assertThat(send(world.administrator(), "/administration/outbox/" + mail + "/cancel")).isEqualTo(302);
        postman.drain();

        assertThat(teller.mails(world.region().id())).extracting(Tellings.Row::state, Tellings.Row::fault)
                .containsExactly(tuple("CANCELLED", "BY_HAND"));
        assertThat(postOffice.arrived()).isEmpty();
    }

    @Test
    void mailOfAnotherRegionIsUnknownHere() throws Exception {
        var mail = mailMeets(Script.MESSAGE_REFUSED);
        var other = worlds.aWorld();

        assertThat(send(other.administrator(), "/administration/outbox/" + mail + "/retry")).isEqualTo(404);
        assertThat(send(other.administrator(), "/administration/outbox/" + mail + "/cancel")).isEqualTo(404);
        assertThat(page(other.administrator(), "/administration/outbox?state=FAILED").select("table")).isEmpty();
        assertThat(teller.states(world.region().id())).containsExactly("FAILED");
    }

    @Test
    void withoutAMailServerTheAdministratorsHomeSaysSo() throws Exception {
        postOffice.close();

        assertThat(page(world.administrator(), "/").select("section[aria-labelledby=mail-trouble]").text()).contains("Server surel belum diatur");
        assertThat(page(world.manager(), "/").select("section[aria-labelledby=mail-trouble]")).isEmpty();
    }

    @Test
    void refusedAddressIsSeenByThePersonAndTheManagerUntilItIsMended() throws Exception {
        mailMeets(Script.EVERY_ADDRESS_UNKNOWN);
        mailMeets(Script.EVERY_ADDRESS_UNKNOWN);
        var address = people.find(world.coach()).orElseThrow().email().orElseThrow();

        assertThat(page(world.coach(), "/").select("section[aria-labelledby=mail-trouble] li").text()).contains(address, "Perbaiki di Akun");
        assertThat(page(world.manager(), "/administration/refused-addresses").select("main li").text()).contains(address, "550 5.1.1 User unknown");
        assertThat(page(worlds.aWorld().manager(), "/administration/refused-addresses").select("main li")).isEmpty();

        jdbc.sql("update person set email = ? where id = ?").params("baru-" + address, world.coach().value()).update();
        assertThat(page(world.coach(), "/").select("section[aria-labelledby=mail-trouble]")).isEmpty();
        assertThat(page(world.manager(), "/administration/refused-addresses").select("main li")).isEmpty();
    }

    @Test
    void managerOpensARefusedAddressAgain() throws Exception {
        mailMeets(Script.EVERY_ADDRESS_UNKNOWN);
        mailMeets(Script.EVERY_ADDRESS_UNKNOWN);
        var address = people.find(world.coach()).orElseThrow().email().orElseThrow();

        assertThat(send(worlds.aWorld().manager(), "/administration/refused-addresses/reopen?address=" + address)).isEqualTo(404);
        assertThat(send(world.manager(), "/administration/refused-addresses/reopen?address=" + address)).isEqualTo(302);
        teller.happens(teller.something(world.region().id(), world.coach()));
        postman.drain();

        assertThat(teller.states(world.region().id())).containsExactly("FAILED", "FAILED", "SENT");
    }
}
