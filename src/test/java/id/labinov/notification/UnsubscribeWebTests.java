package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** As mail programs and gateways ask: without session, cookie or CSRF token. */
@MailPages
class UnsubscribeWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Unsubscribing unsubscribing;
    @Autowired
    private Preferences preferences;
    @Autowired
    private NoticeRows notices;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Postman postman;
    @Autowired
    private PostOffice.Server postOffice;
    @Autowired
    private JdbcClient jdbc;
    private World world;
    private PersonId me;

    @BeforeEach
    void aWorld() throws Exception {
        world = worlds.aWorld();
        me = world.coach();
        postman.drain();
        postOffice.reset();
    }

    private String path(String kind) {
        return unsubscribing.path(me, kind).orElseThrow();
    }

    private MockHttpServletResponse oneClick(String path) throws Exception {
        return web.perform(post(path).param("List-Unsubscribe", "One-Click")).andReturn().getResponse();
    }

    private MailId queued(String kind, Instant at) {
        var mail = MailId.next();
        var notice = Waiting.task(world.region().id(), me, "Periksa", at).delivered(Delivery.AT_ONCE).kind(kind, Map.of("by", "Sitti")).notice(Optional.of(mail));
        notices.insert(List.of(notice));
        outbox.insert(List.of(notice));
        return mail;
    }

    private String state(MailId mail) {
        return jdbc.sql("select state from mail where id = ?").param(mail.value()).query(String.class).single();
    }

    @Test
    void askingForThePageChangesNothing() throws Exception {
        var page = web.perform(get(path("mention"))).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Saya disebut dalam komentar", "Berhenti menerima surel ini").doesNotContain("Orang ", "@halaman");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(preferences.chosen(me)).isEmpty();
    }

    @Test
    void oneClickTurnsThatKindOffOnceAndForAll() throws Exception {
        var answer = oneClick(path("mention"));
        var again = oneClick(path("mention"));

        assertThat(List.of(answer.getStatus(), again.getStatus())).containsExactly(200, 200);
        assertThat(answer.getContentAsString()).contains("Surel jenis ini tidak dikirim lagi");
        assertThat(answer.getCookie("labinov")).isNull();
        assertThat(preferences.chosen(me)).isEqualTo(Map.of("mention", Delivery.IN_APP));
        assertThat(preferences.chosen(world.otherCoach())).isEmpty();
    }

    @Test
    void mailsOnTheirWayAreHeldBack() throws Exception {
        var mention = queued("mention", Instant.now());
        var other = queued("task-mine", Instant.now());

        oneClick(path("mention"));

        assertThat(state(mention)).isEqualTo("CANCELLED");
        assertThat(state(other)).isEqualTo("PENDING");
    }

    @Test
    void digestIsTurnedOffWithEveryKindThatIsInIt() throws Exception {
        preferences.choose(me, Map.of("mention", Delivery.WEEKLY, "task-mine", Delivery.IN_APP));

        oneClick(path("digest"));

        var chosen = preferences.chosen(me);
        assertThat(chosen).containsEntry("mention", Delivery.IN_APP).containsEntry("task-free", Delivery.IN_APP).doesNotContainKey("team-invited");
        assertThat(chosen.values()).containsOnly(Delivery.IN_APP);
    }

    @Test
    void onlyOptionalMailsCarryTheAddress() throws Exception {
        queued("mention", Instant.now());
        queued("decision", Instant.now());

        postman.drain();

        var address = "http://localhost:" + "8080" + path("mention");
        var arrived = postOffice.arrived();
        assertThat(arrived).hasSize(2);
        for (var mail : arrived) {
            var optional = mail.getSubject().contains("menyebut Anda");
            var body = ((jakarta.mail.internet.MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
            assertThat(mail.getHeader("List-Unsubscribe")).isEqualTo(optional ? new String[] {"<" + address + ">"} : null);
            assertThat(mail.getHeader("List-Unsubscribe-Post")).isEqualTo(optional ? new String[] {"List-Unsubscribe=One-Click"} : null);
            assertThat(body).contains(optional ? "Berhenti menerima surel jenis ini: " + address : "Surel jenis ini selalu dikirim.");
        }
    }

    @Test
    void addressIsAlwaysTheSameAndCannotBeGuessed() throws Exception {
        assertThat(path("mention")).isEqualTo(path("mention")).matches("/notices/unsubscribe/[A-Za-z0-9_-]{20}").isNotEqualTo(path("task-mine"));
        assertThat(unsubscribing.path(me, "decision")).isEmpty();
        assertThat(unsubscribing.path(me, "no-such-kind")).isEmpty();
        assertThat(web.perform(get("/notices/unsubscribe/" + "x".repeat(20))).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(oneClick("/notices/unsubscribe/" + "x".repeat(20)).getStatus()).isEqualTo(404);
    }

    @Test
    void kindThatBecameMandatoryStaysOn() throws Exception {
        var token = path("mention");
        jdbc.sql("update unsubscribe_token set kind = 'decision' where person = ? and kind = 'mention'").param(me.value()).update();

        var answer = oneClick(token);

        assertThat(answer.getContentAsString()).contains("tidak dapat dimatikan").doesNotContain("tidak dikirim lagi");
        assertThat(preferences.chosen(me)).isEmpty();
    }
}
