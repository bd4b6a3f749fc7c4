package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.Positions.Holding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PeopleWebTest
class AccessWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private People people;
    @Autowired
    private PersonAdministration administration;
    @Autowired
    private Positions positions;
    @Autowired
    private JdbcClient db;
    @Autowired
    private SignIns signIns;
    private Region region;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = fixtures.aRegion();
    }

    @ParameterizedTest
    @CsvSource({"INNOVATOR,403,403,403", "COACH,403,403,403", "OBSERVER,403,403,403", "MANAGER,200,200,403", "ADMINISTRATOR,200,200,200"})
    void administrationIsForThoseWhoAdminister(Role role, int agencies, int list, int audit) throws Exception {
        var me = as(fixtures.aPerson(region, "Sitti", role), false, null);

        assertThat(status("/agencies", me)).isEqualTo(agencies);
        assertThat(status("/people", me)).isEqualTo(list);
        assertThat(status("/audit", me)).isEqualTo(audit);
        assertThat(status("/", me)).isEqualTo(200);
        assertThat(status("/account", me)).isEqualTo(200);
    }

    @Test
    void personOfAnotherRegionIsNotThere() throws Exception {
        var stranger = fixtures.aPerson(fixtures.aRegion(), "Dari Jauh", Role.COACH);
        var me = as(fixtures.aPerson(region, "Sitti", Role.ADMINISTRATOR), false, null);

        assertThat(status("/people/" + stranger.id(), me)).isEqualTo(404);
        assertThat(status("/people/" + PersonId.next(), me)).isEqualTo(404);
        assertThat(status("/people/bukan-nomor", me)).isEqualTo(404);
    }

    @Test
    void managerCannotTakeTheAccessOfAnAdministrator() throws Exception {
        var admin = fixtures.aPerson(region, "Admin", Role.ADMINISTRATOR);
        var me = as(fixtures.aPerson(region, "Sitti", Role.MANAGER), false, null);

        assertThat(web.perform(post("/people/" + admin.id() + "/invitation").with(me).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void signInForAnEventOpensNothingElseUntilConfirmed() throws Exception {
        var guest = fixtures.aPerson(region, "Tamu", Role.INNOVATOR);
        signIns.setPin(guest.id(), signIns.newPin("290461"));
        var me = as(guest, true, UUID.randomUUID());

        assertThat(status("/account", me)).isEqualTo(403);
        signIns.confirm(guest.id(), Actor.of(guest.id()));
        assertThat(status("/account", me)).isEqualTo(200);
    }

    @Test
    void pinOpensOnlyWhatAnInnovatorMay() throws Exception {
        var manager = fixtures.aPerson(region, "Sitti", Role.MANAGER, Role.INNOVATOR);

        assertThat(status("/people", as(manager, true, null))).isEqualTo(403);
    }

    @Test
    void sessionEndsWhenRolesChange() throws Exception {
        var person = fixtures.aPerson(region, "Sitti", Role.MANAGER);
        var me = as(person, false, null);
        assertThat(status("/people", me)).isEqualTo(200);

        administration.changeRoles(person.id(), region.id(), Set.of(Role.COACH), Actor.of(person.id()));

        assertThat(status("/people", me)).isEqualTo(302);
    }

    @Test
    void newHolderTakesThePositionAndTheOldPeriodKeepsItsName() {
        var unit = fixtures.anAgency(region, "Dinas Kesehatan");
        var old = fixtures.aPerson(region, "Kepala Lama");
        var next = fixtures.aPerson(region, "Kepala Baru");
        var by = Actor.of(old.id());
        var position = positions.add(unit.id(), "Kepala Dinas", true, by);
        positions.appoint(position, old.id(), Holding.DEFINITIVE, LocalDate.of(2023, 1, 1), Optional.empty(), by);

        positions.appoint(position, next.id(), Holding.DEFINITIVE, LocalDate.of(2023, 6, 1), Optional.empty(), by);

        assertThat(positions.holder(position, Instant.parse("2023-05-31T15:59:00Z"))).contains(old.id());
        assertThat(positions.holder(position, Instant.parse("2023-05-31T16:00:00Z"))).contains(next.id());
        assertThat(people.roles(next.id(), region.id())).containsExactly(Role.AGENCY_HEAD);
        assertThat(people.roles(old.id(), region.id())).isEmpty();
    }

    private int status(String address, RequestPostProcessor me) throws Exception {
        return web.perform(get(address).with(me)).andReturn().getResponse().getStatus();
    }

    private RequestPostProcessor as(Person person, boolean pin, UUID event) {
        var version = db.sql("select session_version from person where id = ?").param(person.id().value()).query(Integer.class).single();
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignInMark(person.id().value(), version, pin, event, false), null, java.util.List.of()));
    }
}
