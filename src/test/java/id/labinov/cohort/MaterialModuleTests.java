package id.labinov.cohort;

import static id.labinov.cohort.CohortFixtures.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CohortModuleTest
class MaterialModuleTests {

    private static final byte[] PDF = "%PDF-1.7 isi".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Materials materials;

    private Region region;
    private CohortId cohort;
    private PersonId manager;
    private PersonId teacher;

    @BeforeEach
    void aCohortWithATeacher() {
        region = fixtures.aRegion();
        cohort = fixtures.aPractice(region);
        manager = fixtures.aPerson(region, Role.MANAGER);
        teacher = fixtures.aParticipant(region, cohort);
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return as(manager, multipart("/cohorts/" + cohort + "/materials").file(new MockMultipartFile("file", name, "text/html", content)));
    }

    @Test
    void participantReadsWhatTheManagerGave() throws Exception {
        assertThat(upload("../Modul <1>.pdf", PDF).getStatus()).isEqualTo(302);
        var one = materials.of(cohort).get(0);

        assertThat(as(teacher, get("/cohorts/" + cohort + "/materials")).getContentAsString()).contains("Modul &lt;1&gt;.pdf").doesNotContain("Tambah materi");
        var read = as(teacher, get("/materials/" + one.id()));

        assertThat(read.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(read.getContentType()).isEqualTo("application/pdf");
        assertThat(read.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(one.sha256()).hasSize(64);
    }

    @Test
    void whatIsNoPictureAndNoPdfIsOnlySaved() throws Exception {
        upload("catatan.txt", "<script>".getBytes(StandardCharsets.UTF_8));

        var read = as(teacher, get("/materials/" + materials.of(cohort).get(0).id()));

        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(read.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void strangersAndColleaguesOutsideTheCohortDoNot() throws Exception {
        upload("Modul.pdf", PDF);
        var one = "/materials/" + materials.of(cohort).get(0).id();

        assertThat(as(fixtures.aPerson(region, Role.INNOVATOR), get(one)).getStatus()).isEqualTo(403);
        assertThat(as(fixtures.aPerson(region, Role.COACH), get(one)).getStatus()).isEqualTo(200);
        assertThat(as(fixtures.aPerson(fixtures.aRegion(), Role.MANAGER), get(one)).getStatus()).isEqualTo(404);
        assertThat(as(teacher, post(one + "/remove")).getStatus()).isEqualTo(403);
        assertThat(as(manager, post(one + "/remove")).getStatus()).isEqualTo(302);
        assertThat(as(manager, get(one)).getStatus()).isEqualTo(404);
    }

    @Test
    void fileThatIsTooLargeEmptyOrNotWhatItSaysIsNotKept() throws Exception {
        assertThat(upload("besar.pdf", java.util.Arrays.copyOf(PDF, Materials.MOST_BYTES + 1)).getContentAsString()).contains("paling besar 10 MB");
        assertThat(upload("kosong.pdf", new byte[0]).getStatus()).isEqualTo(422);
        assertThat(upload("foto.png", PDF).getStatus()).isEqualTo(422);
        assertThat(upload("halaman.html", PDF).getStatus()).isEqualTo(422);
        assertThat(materials.of(cohort)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://contoh.go.id/modul,302", "javascript:alert(1),422", "'',422", "/cohorts,422", "https://,422", "data:text/html;x,422"})
    void onlyPagesOfTheWebAreLinks(String link, int status) throws Exception {
        assertThat(as(manager, post("/cohorts/" + cohort + "/materials").param("title", "").param("link", link)).getStatus()).isEqualTo(status);
    }

    @Test
    void eventOfAnotherCohortIsNotChosenAndWipingTakesAll() throws Exception {
        var elsewhere = fixtures.anOpenEvent(fixtures.aCohort(region));

        var wrong = as(manager, post("/cohorts/" + cohort + "/materials").param("link", "https://contoh.go.id").param("event", elsewhere.id().toString()));
        materials.addLink(cohort, Optional.of(fixtures.anOpenEvent(cohort).id()), "Modul", "https://contoh.go.id", SOMEBODY);
        upload("Modul.pdf", PDF);
        planning.wipe(cohort, SOMEBODY);

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(materials.of(cohort)).isEmpty();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
