package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.People.NewPerson;
import id.labinov.people.PhoneConsents.State;
import id.labinov.people.Positions.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PeopleWebTest
class PhoneConsentWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private People people;
    @Autowired
    private PhoneConsents consents;
    @Autowired
    private PositionHolders holders;
    @Autowired
    private Positions positions;
    @Autowired
    private JdbcClient db;
    private Region region;
    private Person person;
    private static int next = 100;

    @BeforeEach
    void somebodyWithAPhone() {
        region = fixtures.aRegion();
        person = aPerson("0840 1234 " + next++);
    }

    private Person aPerson(String phone) {
        return people.add(new NewPerson(region.id(), "Sitti", Optional.of("telepon" + next++ + "@contoh.go.id"), Optional.of(phone), Optional.empty(),
                Set.of(Role.INNOVATOR), Set.of()), Actor.of(PersonId.next()));
    }

    @Test
    void numberIsGivenOutOnlyWhileItsOwnerAgrees() throws Exception {
        assertThat(consents.of(person.id()).number()).isEmpty();
        assertThat(section().select("button").eachText()).containsExactly("Izinkan saya dihubungi di nomor ini");

        assertThat(decide(true).getRedirectedUrl()).isEqualTo("/account#phone-consent");

        assertThat(consents.of(person.id()).number()).isEqualTo(MobileNumber.of(person.phone().get()));
        assertThat(section().select("strong").text()).startsWith("Anda mengizinkan dihubungi di " + person.phone().get() + " sejak ");
        decide(false);
        assertThat(consents.of(person.id()).state()).isEqualTo(State.NOT_GIVEN);
        assertThat(consents.of(person.id()).number()).isEmpty();
        assertThat(acts()).isEqualTo(List.of("phone-consent-given", "phone-consent-withdrawn"));
    }

    @Test
    void consentDoesNotGoOverToAnotherNumber() throws Exception {
        decide(true);

        db.sql("update person set phone = ? where id = ?").params("+628409900" + next++, person.id().value()).update();

        assertThat(consents.of(person.id()).state()).isEqualTo(State.CHANGED);
        assertThat(consents.of(person.id()).number()).isEmpty();
        decide(true);
        assertThat(consents.of(person.id()).state()).isEqualTo(State.GIVEN);
    }

    @Test
    void landlineIsSaidToBeNoneAndConsentNotTaken() throws Exception {
        person = aPerson("0421 212" + next++);

        assertThat(section().select("strong").text()).isEqualTo("Nomor yang tersimpan bukan nomor ponsel. Perbaiki dahulu di atas, misalnya 0812 3456 7890.");
        assertThat(section().select("form")).isEmpty();
        assertThat(decide(true).getStatus()).isEqualTo(403);
        assertThat(consents.of(person.id()).state()).isEqualTo(State.UNUSABLE);
    }

    @Test
    void manyHoldersAreThoseWhomThePositionsName() {
        var unit = fixtures.anAgency(region, "Dinas Kesehatan");
        var by = Actor.of(person.id());
        var head = positions.add(unit.id(), "Kepala Dinas", true, by);
        var empty = positions.add(unit.id(), "Sekretaris", false, by);
        var standIn = fixtures.aPerson(region, "Pelaksana");
        positions.appoint(head, person.id(), Holding.DEFINITIVE, LocalDate.of(2023, 1, 1), Optional.empty(), by);
        positions.appoint(head, standIn.id(), Holding.PLH, LocalDate.of(2023, 3, 1), Optional.of(LocalDate.of(2023, 3, 7)), by);

        assertThat(holders.on(LocalDate.of(2023, 3, 7), List.of(head, empty))).isEqualTo(Map.of(head, standIn.id()));
        assertThat(holders.on(LocalDate.of(2023, 3, 8), List.of(head, empty))).isEqualTo(Map.of(head, person.id()));
        assertThat(holders.on(LocalDate.of(2022, 12, 31), List.of(head, empty))).isEqualTo(Map.of());
    }

    private MockHttpServletResponse decide(boolean given) throws Exception {
        return web.perform(post("/account/phone-consent").param("given", "" + given).with(SignedInAs.person(person.id())).with(csrf())).andReturn().getResponse();
    }

    private Element section() throws Exception {
        return Jsoup.parse(web.perform(get("/account").with(SignedInAs.person(person.id()))).andReturn().getResponse().getContentAsString())
                .selectFirst("section[aria-labelledby=phone-consent]");
    }

    private List<String> acts() {
        return db.sql("select action from audit_entry where subject = ? and action like 'phone%' order by at, id").param(person.id().value()).query(String.class).list();
    }
}
