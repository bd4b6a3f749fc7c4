package id.labinov.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two administrators with the same page open: what the first stored is never replaced unseen. */
@PeopleWebTest
class EditsWebTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private PeopleFixtures fixtures;
    @Autowired
    private People people;

    private Region region;
    private Person me;

    @BeforeEach
    void anAdministrator() {
        region = fixtures.aRegion();
        me = fixtures.aPerson(region, "Admin", Role.ADMINISTRATOR);
    }

    private record Edited(String kind, Function<EditsWebTests, String> address) {

        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<Edited> whatIsEdited() {
        return Stream.of(new Edited("person", test -> "/people/" + test.fixtures.aPerson(test.region, "Sitti", Role.COACH).id()),
                new Edited("agency", test -> "/agencies/" + test.fixtures.anAgency(test.region, "Dinas Kesehatan").id()),
                new Edited("region", test -> "/regions/" + test.region.id()));
    }

    @ParameterizedTest
    @MethodSource("whatIsEdited")
    void theSecondIsToldKeepsWhatWasTypedAndMaySendItAgain(Edited edited) throws Exception {
        var address = edited.address().apply(this);
        var before = Jsoup.parse(ask(get(address)).getContentAsString());

        var first = send(address, before, "Nama dari yang pertama");
        var second = send(address, before, "Nama dari yang kedua");

        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(second.getStatus()).isEqualTo(422);
        var refused = Jsoup.parse(second.getContentAsString());
        assertThat(refused.select("#error-summary li").text()).startsWith("Data ini baru saja diubah orang lain.");
        assertThat(refused.select("#name-error").text()).contains("Sekarang tersimpan: Nama dari yang pertama");
        assertThat(refused.select("input[name=name]").val()).isEqualTo("Nama dari yang kedua");
        assertThat(name(address)).isEqualTo("Nama dari yang pertama");
        assertThat(send(address, refused, "Nama dari yang kedua").getStatus()).isEqualTo(302);
        assertThat(name(address)).isEqualTo("Nama dari yang kedua");
    }

    @Test
    void rolesThatWereNotStoredStayAsTheyWere() throws Exception {
        var person = fixtures.aPerson(region, "Sitti", Role.COACH);
        var before = Jsoup.parse(ask(get("/people/" + person.id())).getContentAsString());
        send("/people/" + person.id(), before, "Sitti Contoh");

        ask(post("/people/" + person.id()).param("version", before.select("form:has(input[name=name]) input[name=version]").val()).param("name", "Sitti").param("roles", "MANAGER"));

        assertThat(people.roles(person.id(), region.id())).containsExactly(Role.COACH);
    }

    private String name(String address) throws Exception {
        return Jsoup.parse(ask(get(address)).getContentAsString()).select("input[name=name]").val();
    }

    /** Sends the page's own form with another name. */
    private MockHttpServletResponse send(String address, Document page, String name) throws Exception {
        var request = post(address);
        var form = page.select("form:has(input[name=name])").first();
        for (var input : form.select("input[name], select[name], textarea[name]")) {
            if (!input.is("[type=checkbox]:not([checked])") && !input.attr("name").equals("name") && !input.attr("name").equals("_csrf")) {
                request = request.param(input.attr("name"), input.is("select") ? input.select("option[selected]").val() : input.is("textarea") ? input.text() : input.val());
            }
        }
        return ask(request.param("name", name));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(me.id())).with(csrf())).andReturn().getResponse();
    }
}
