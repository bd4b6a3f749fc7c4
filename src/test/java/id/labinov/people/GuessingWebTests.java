package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.TravellingClock.Moving;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Guessing is made slow, for each account and for each address, and never locks out the owner. */
@PeopleWebTest
class GuessingWebTests {

    private static final String PASSPHRASE = "empat ekor kucing belang";
    private static final String WRONG = "Tidak cocok";
    private static final String WAIT = "Terlalu banyak percobaan";

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private Moving clock;

    private Person person;
    private String street;

    @BeforeEach
    void somebodyWithAPassphrase() {
        person = fixtures.aPerson(fixtures.aRegion(), "Rahmat", Role.MANAGER);
        fixtures.passphrase(person, PASSPHRASE);
        street = UUID.randomUUID().toString();
    }

    @Test
    void fifthTryWaitsEvenWithTheRightPassphraseAndTheWaitEnds() throws Exception {
        assertThat(IntStream.range(0, 5).mapToObj(at -> answer("salah " + at)).toList()).isEqualTo(List.of(WRONG, WRONG, WRONG, WRONG, WAIT));
        assertThat(answer(PASSPHRASE)).isEqualTo(WAIT);

        clock.forward(Duration.ofSeconds(6));

        assertThat(answer(PASSPHRASE)).isEqualTo("/");
    }

    @Test
    void eachFurtherWrongTryDoublesTheWait() throws Exception {
        IntStream.range(0, 4).forEach(at -> answer("salah " + at));
        clock.forward(Duration.ofSeconds(6));
        assertThat(answer("salah lagi")).isEqualTo(WRONG);

        clock.forward(Duration.ofSeconds(6));
        assertThat(answer(PASSPHRASE)).isEqualTo(WAIT);
        clock.forward(Duration.ofSeconds(5));
        assertThat(answer(PASSPHRASE)).isEqualTo("/");
    }

    @Test
    void ownerAtAKnownDeviceDoesNotWaitForAStrangersGuesses() throws Exception {
        var device = signIn(PASSPHRASE, null).getCookie("labinov-device");
        IntStream.range(0, 5).forEach(at -> answer("salah " + at));

        assertThat(answer(PASSPHRASE)).isEqualTo(WAIT);
        assertThat(signIn(PASSPHRASE, device).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void deviceOfSomebodyElseIsNoKnownDevice() throws Exception {
        var other = fixtures.aPerson(fixtures.aRegion(), "Nurul", Role.MANAGER);
        fixtures.passphrase(other, PASSPHRASE);
        var device = signIn(other, PASSPHRASE, null).getCookie("labinov-device");
        IntStream.range(0, 5).forEach(at -> answer("salah " + at));

        assertThat(said(signIn(PASSPHRASE, device))).isEqualTo(WAIT);
    }

    @Test
    void sharedComputerIsNotRememberedAndForgetsEverything() throws Exception {
        var in = web.perform(post("/sign-in").with(csrf()).param("identifier", person.email().get()).param("secret", PASSPHRASE)
                .param("sharedComputer", "true").param("to", "/")).andReturn();
        assertThat(in.getResponse().getCookie("labinov-device")).isNull();

        var out = web.perform(post("/sign-out").with(csrf()).cookie(in.getResponse().getCookies())).andReturn();

        assertThat(out.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
    }

    private String answer(String secret) {
        try {
            return said(signIn(secret, null));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(MockHttpServletResponse response) throws Exception {
        var text = Jsoup.parse(response.getContentAsString()).select(".lab-error").text();
        return response.getRedirectedUrl() != null ? response.getRedirectedUrl() : text.contains(WAIT) ? WAIT : text.contains(WRONG) ? WRONG : text;
    }

    private MockHttpServletResponse signIn(String secret, Cookie device) throws Exception {
        return signIn(person, secret, device);
    }

    /** Each test guesses from a street of its own: addresses are slowed too. */
    private MockHttpServletResponse signIn(Person who, String secret, Cookie device) throws Exception {
        var request = post("/sign-in").with(csrf()).with(asked -> {
            asked.setRemoteAddr(street);
            return asked;
        }).param("identifier", who.email().get()).param("secret", secret).param("to", "/");
        return web.perform(device == null ? request : request.cookie(device)).andReturn().getResponse();
    }
}
