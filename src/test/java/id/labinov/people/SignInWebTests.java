package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PeopleWebTest
class SignInWebTests {

    private static final String PASSPHRASE = "empat ekor kucing belang";
    private static final String PIN = "482913";

    @Autowired
    private MockMvc web;

    @Autowired
    private PeopleFixtures fixtures;

    @Autowired
    private SignIns signIns;

    private Region region;
    private Person person;

    @BeforeEach
    void aManagerWithPassphrase() {
        region = fixtures.aRegion();
        person = fixtures.aPerson(region, "Rahmat", Role.MANAGER);
        fixtures.passphrase(person, PASSPHRASE);
    }

    @Test
    void pageAskedForOpensAfterSignIn() throws Exception {
        var asked = web.perform(get("/account?x=1")).andReturn().getResponse();
        assertThat(asked.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Faccount%3Fx%3D1");

        var in = signIn(person.email().get(), PASSPHRASE, "/account");

        assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void signInLeadsNowhereElse() throws Exception {
        assertThat(signIn(person.email().get(), PASSPHRASE, "//evil.example").getResponse().getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void wrongPassphraseSaysSoAndKeepsTheName() throws Exception {
        var answer = signIn(person.email().get(), "sesuatu yang salah", "/").getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(person.email().get()).contains("Tidak cocok");
    }

    @Test
    void pinOpensTheAccountOnlyAfterSomebodyConfirmedTheName() throws Exception {
        signIns.setPin(person.id(), signIns.newPin(PIN));

        var before = signIn(person.email().get(), PIN, "/").getResponse();
        signIns.confirm(person.id(), Actor.of(person.id()));
        var after = signIn(person.email().get(), PIN, "/").getResponse();

        assertThat(before.getStatus()).isEqualTo(422);
        assertThat(before.getContentAsString()).contains("PIN ini baru berlaku lewat kode kegiatan");
        assertThat(after.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void nameThatHasAPinIsNotTakenASecondTime() {
        signIns.setPin(person.id(), signIns.newPin(PIN));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> signIns.setPin(person.id(), signIns.newPin("725301")));

        assertThat(signIns.hasPin(person.id())).isTrue();
    }

    @Test
    void pinIsNotTheKeyToAPassphraseThatOpensMore() throws Exception {
        signIns.setPin(person.id(), signIns.newPin(PIN));
        signIns.confirm(person.id(), Actor.of(person.id()));

        var withPin = change(PIN).getResponse();
        var withPassphrase = change(PASSPHRASE).getResponse();

        assertThat(withPin.getStatus()).isEqualTo(422);
        assertThat(withPin.getContentAsString()).contains("PIN tidak cukup untuk ini");
        assertThat(withPassphrase.getStatus()).isEqualTo(302);
    }

    private MvcResult change(String present) throws Exception {
        return web.perform(post("/account/passphrase").with(csrf()).with(SignedInAs.pin(person.id())).param("current", present)
                .param("secret", "tujuh layang di padang")).andReturn();
    }

    private MvcResult signIn(String identifier, String secret, String to) throws Exception {
        return web.perform(post("/sign-in").with(csrf()).param("identifier", identifier).param("secret", secret).param("to", to)).andReturn();
    }
}
