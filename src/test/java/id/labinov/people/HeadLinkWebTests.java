package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.Positions.Holding;
import id.labinov.people.TravellingClock.Moving;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The personal link of a head of agency: link and PIN together open one position's list, for its present holder. */
@PeopleWebTest
class HeadLinkWebTests {

    private static final String PIN = "582931";
    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private Positions positions;
    @Autowired
    private PersonAdministration administration;
    @Autowired
    private Moving clock;
    @Autowired
    private JdbcClient db;

    private Region region;
    private Agency agency;
    private PositionId position;
    private Person head;
    private Person manager;
    private String street;

    /** @param path of the link
     *  @param code on the slip */
    private record Slip(String path, String code) {}

    @BeforeEach
    void anAgencyWithItsHead() {
        region = fixtures.aRegion();
        agency = fixtures.anAgency(region, "Dinas Sosial");
        position = positions.add(agency.id(), "Kepala Dinas Sosial", true, SOMEBODY);
        head = fixtures.aPerson(region, "Hasnah");
        manager = fixtures.aPerson(region, "Rahmat", Role.MANAGER);
        appoint(head, Holding.DEFINITIVE, today().minusYears(1), Optional.empty());
        street = UUID.randomUUID().toString();
    }

    @Test
    void slipIsShownOnceAndTheDatabaseKnowsOnlyHashes() throws Exception {
        var slip = made();

        assertThat(slip.path()).matches("/h/[\\w-]{20}");
        assertThat(slip.code()).matches("\\d{4} \\d{4}");
        assertThat(Jsoup.parse(asManager(get(link())).getContentAsString()).select(".lab-slip")).isEmpty();
        var kept = db.sql("select * from head_link where position = ?").param(position.value()).query().singleRow().toString();
        assertThat(kept).doesNotContain(slip.path().substring(3)).doesNotContain(slip.code().replace(" ", ""));
    }

    @Test
    void whatIsSentCarriesTheLinkAndNeverTheCode(PublishedEvents events) throws Exception {
        var slip = made();

        var told = events.ofType(HeadLinkMade.class).matching(made -> made.position().equals(position)).iterator().next();

        assertThat(told.path()).isEqualTo(slip.path());
        assertThat(List.of(told.person(), told.by().person())).isEqualTo(List.of(head.id(), manager.id()));
        assertThat(told.toString()).doesNotContain(slip.code().replace(" ", ""));
    }

    @Test
    void programsThatOpenEveryLinkChangeNothing() throws Exception {
        var slip = made();
        var before = rows();

        var seen = List.of(ask(get(slip.path())), ask(head(slip.path())), ask(get(slip.path())));

        assertThat(seen).extracting(MockHttpServletResponse::getStatus).containsExactly(200, 200, 200);
        assertThat(seen).allSatisfy(answer -> assertThat(answer.getCookie("labinov")).isNull());
        assertThat(rows()).isEqualTo(before);
        assertThat(acts()).isEqualTo(List.of("head-link-made"));
    }

    @Test
    void linkAloneOpensNothingBeforeNorAfterThePinWasChosen() throws Exception {
        var slip = made();

        var before = ask(post(slip.path()).param("pin", PIN).param("repeated", PIN));
        var owner = choose(slip);
        var after = ask(post(slip.path()).param("pin", "").param("code", slip.code()));

        assertThat(fault(before, "code")).isEqualTo("Kode tidak cocok dengan slip. Masih dapat dicoba 9 kali.");
        assertThat(owner.getRedirectedUrl()).isEqualTo(slip.path() + "/approvals");
        assertThat(fault(after, "pin")).startsWith("PIN tidak cocok.");
    }

    @Test
    void codeServesOnceAndThePinFromThenOn() throws Exception {
        var slip = made();
        choose(slip);

        var secondCode = ask(post(slip.path()).param("code", slip.code()).param("pin", "713502").param("repeated", "713502"));
        var withPin = ask(post(slip.path()).param("pin", "582 931"));

        assertThat(secondCode.getStatus()).isEqualTo(422);
        assertThat(withPin.getRedirectedUrl()).isEqualTo(slip.path() + "/approvals");
        assertThat(acts()).isEqualTo(List.of("head-link-made", "head-link-pin-chosen", "head-link-opened", "head-link-opened"));
    }

    @Test
    void pinThatEverybodyTriesOrThatIsRepeatedWrongIsSaidBesideItsFieldAndCostsNoTry() throws Exception {
        var slip = made();

        var common = ask(post(slip.path()).param("code", slip.code()).param("pin", "111111").param("repeated", "111111"));
        var other = ask(post(slip.path()).param("code", slip.code()).param("pin", PIN).param("repeated", "582932"));

        assertThat(fault(common, "pin")).isNotEmpty();
        assertThat(fault(other, "repeated")).isEqualTo("PIN yang diulang tidak sama.");
        assertThat(Jsoup.parse(other.getContentAsString()).select("#code").val()).isEqualTo(slip.code().replace(" ", ""));
        assertThat(db.sql("select tries from head_link where position = ?").param(position.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void guessingWaitsThenLocksThisLinkAndLeavesTheAccountAlone() throws Exception {
        fixtures.passphrase(head, "empat ekor kucing belang");
        var slip = made();
        choose(slip);

        var first = Stream.of("100001", "100002", "100003", "100004", "100005").map(pin -> guess(slip, pin)).toList();
        for (int more = 0; more < 6; more++) {
            clock.forward(Duration.ofMinutes(16));
            guess(slip, "20000" + more);
        }
        clock.forward(Duration.ofMinutes(16));

        assertThat(first.subList(0, 4)).allMatch(said -> said.startsWith("PIN tidak cocok."));
        assertThat(first.get(4)).startsWith("Terlalu banyak percobaan.");
        var right = ask(post(slip.path()).param("pin", PIN));
        assertThat(right.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(right.getContentAsString()).select("main .alert").text()).startsWith("Tautan ini terkunci");
        assertThat(acts()).contains("head-link-locked");
        assertThat(signIn().getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void whatIsOpenedIsNoSignIn() throws Exception {
        var slip = made();
        var inside = choose(slip).getCookie("labinov");

        var elsewhere = Stream.of("/", "/account", "/people", "/positions/" + position).map(address -> ask(get(address).cookie(inside)).getRedirectedUrl()).toList();

        assertThat(elsewhere).allMatch(address -> address != null && address.startsWith("/sign-in"));
        assertThat(ask(get(slip.path()).cookie(inside)).getRedirectedUrl()).isEqualTo(slip.path() + "/approvals");
    }

    @Test
    void whoeverWasSignedInOnTheDeviceIsNotAnyMore() throws Exception {
        fixtures.passphrase(manager, "empat ekor kucing belang");
        var slip = made();
        var assistant = ask(post("/sign-in").param("identifier", manager.email().get()).param("secret", "empat ekor kucing belang").param("to", "/"))
                .getCookie("labinov");

        choose(slip, assistant);

        assertThat(ask(get("/account").cookie(assistant)).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void pinIsAskedAgainAfterAShortTimeAndAfterLeaving() throws Exception {
        var slip = made();
        var inside = choose(slip).getCookie("labinov");
        var session = new String(Base64.getDecoder().decode(inside.getValue()), StandardCharsets.UTF_8);
        assertThat(db.sql("select max_inactive_interval from spring_session where session_id = ?").param(session).query(Integer.class).single()).isEqualTo(600);

        var left = ask(post(slip.path() + "/leave").cookie(inside));

        assertThat(left.getRedirectedUrl()).isEqualTo("/h/closed");
        assertThat(left.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(ask(get(slip.path()).cookie(inside)).getStatus()).isEqualTo(200);
    }

    @Test
    void linkDiesByRevokingRemakingAndWithItsTime() throws Exception {
        var first = made();
        var second = made();
        assertThat(List.of(status(first), status(second))).isEqualTo(List.of(404, 200));
        var inside = choose(second).getCookie("labinov");

        asManager(post(link() + "/revocation"));

        assertThat(List.of(status(second), ask(get(second.path()).cookie(inside)).getStatus())).isEqualTo(List.of(404, 404));
        var third = made();
        clock.forward(Duration.ofDays(89));
        assertThat(status(third)).isEqualTo(200);
        clock.forward(Duration.ofDays(2));
        assertThat(status(third)).isEqualTo(404);
    }

    @Test
    void linkDiesForGoodWhenSomebodyStandsInForAWeek() throws Exception {
        var slip = made();

        appoint(fixtures.aPerson(region, "Nurul"), Holding.PLH, today(), Optional.of(today().plusDays(6)));

        assertThat(status(slip)).isEqualTo(404);
        clock.forward(Duration.ofDays(8));
        assertThat(positions.holder(position, Instant.now(clock))).contains(head.id());
        assertThat(status(slip)).isEqualTo(404);
    }

    @Test
    void linkLivesUntilTheDayOnWhichTheNextHolderBegins() throws Exception {
        var slip = made();
        choose(slip);

        appoint(fixtures.aPerson(region, "Nurul"), Holding.DEFINITIVE, today().plusDays(3), Optional.empty());

        assertThat(status(slip)).isEqualTo(200);
        clock.forward(Duration.ofDays(3));
        assertThat(status(slip)).isEqualTo(404);
    }

    @Test
    void linkOfAHolderUntilADayEndsWithThatDay() throws Exception {
        var acting = fixtures.aPerson(region, "Nurul");
        appoint(acting, Holding.PLH, today(), Optional.of(today().plusDays(1)));
        var slip = made();

        var ends = db.sql("select expires_at from head_link where position = ? and ended_at is null").param(position.value()).query(Instant.class).single();

        assertThat(ends).isEqualTo(today().plusDays(2).atStartOfDay(zone()).toInstant());
        assertThat(status(slip)).isEqualTo(200);
    }

    @Test
    void linkOfWhoLeftDoesNotComeBackWithThePerson() throws Exception {
        var slip = made();

        administration.changeActive(head.id(), region.id(), false, SOMEBODY);
        var gone = status(slip);
        administration.changeActive(head.id(), region.id(), true, SOMEBODY);

        assertThat(List.of(gone, status(slip))).isEqualTo(List.of(404, 404));
    }

    @Test
    void signingThePersonOutEverywhereClosesWhatIsOpenAndLeavesTheLink() throws Exception {
        var slip = made();
        var inside = choose(slip).getCookie("labinov");

        administration.endSessions(head.id(), region.id(), SOMEBODY);

        assertThat(ask(get(slip.path()).cookie(inside)).getStatus()).isEqualTo(200);
        assertThat(ask(post(slip.path()).param("pin", PIN)).getRedirectedUrl()).isEqualTo(slip.path() + "/approvals");
    }

    @Test
    void operatorGivesTheLinkOfTheOwnAgencyAndOfNoOther() throws Exception {
        var operator = fixtures.aPerson(region, "Wati", Role.OPERATOR);
        db.sql("insert into person_agency (person, agency) values (?, ?)").params(operator.id().value(), agency.id().value()).update();
        var stranger = fixtures.aPerson(region, "Budi", Role.OPERATOR);
        var own = web.perform(post(link()).with(SignedInAs.person(operator.id())).with(csrf())).andReturn().getResponse();
        var others = web.perform(post(link()).with(SignedInAs.person(stranger.id())).with(csrf())).andReturn().getResponse();

        assertThat(Jsoup.parse(own.getContentAsString()).select(".lab-slip h2").text()).isEqualTo("Hasnah");
        assertThat(others.getStatus()).isEqualTo(404);
    }

    @Test
    void positionWithoutHolderGetsNoLink() throws Exception {
        var vacant = positions.add(fixtures.anAgency(region, "Dinas Baru").id(), "Kepala Dinas Baru", true, SOMEBODY);
        var secretary = positions.add(agency.id(), "Sekretaris Dinas", false, SOMEBODY);

        var page = Jsoup.parse(asManager(get("/positions/" + vacant + "/link")).getContentAsString());

        assertThat(page.select("main").text()).contains("Jabatan ini belum ada pejabatnya.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(asManager(post("/positions/" + vacant + "/link")).getStatus()).isEqualTo(409);
        assertThat(asManager(post("/positions/" + secretary + "/link")).getStatus()).isEqualTo(404);
    }

    private Slip made() throws Exception {
        var page = Jsoup.parse(asManager(post(link())).getContentAsString());
        return new Slip(page.select(".lab-slip a").attr("href").replaceFirst("https?://[^/]+", ""), page.select(".lab-slip-digits").text());
    }

    private MockHttpServletResponse choose(Slip slip, Cookie... device) {
        var request = post(slip.path()).param("code", slip.code()).param("pin", PIN).param("repeated", PIN);
        return ask(device.length == 0 ? request : request.cookie(device));
    }

    private String guess(Slip slip, String pin) {
        return fault(ask(post(slip.path()).param("pin", pin)), "pin");
    }

    private MockHttpServletResponse signIn() {
        return ask(post("/sign-in").param("identifier", head.email().get()).param("secret", "empat ekor kucing belang").param("to", "/"));
    }

    private int status(Slip slip) {
        return ask(get(slip.path())).getStatus();
    }

    private static String fault(MockHttpServletResponse answer, String field) {
        try {
            var said = Jsoup.parse(answer.getContentAsString()).select(".lab-field:has(#" + field + ") .lab-error span:not(.visually-hidden)");
            return said.text();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private Map<String, Object> rows() {
        return db.sql("select * from head_link where position = ?").param(position.value()).query().singleRow();
    }

    private List<String> acts() {
        return db.sql("select action from audit_entry where subject = ? and action like 'head-link%' order by at, id").param(position.value())
                .query(String.class).list();
    }

    private String link() {
        return "/positions/" + position + "/link";
    }

    private MockHttpServletResponse asManager(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(manager.id())).with(csrf())).andReturn().getResponse();
    }

    /** From a street of each test's own: addresses are slowed too. */
    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request.with(csrf()).with(asked -> {
                asked.setRemoteAddr(street);
                return asked;
            })).andReturn().getResponse();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void appoint(Person person, Holding kind, LocalDate from, Optional<LocalDate> until) {
        positions.appoint(position, person.id(), kind, from, until, SOMEBODY);
    }

    private LocalDate today() {
        return Instant.now(clock).atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return region.zone();
    }
}
