package id.labinov.cohort;

import static id.labinov.cohort.CohortFixtures.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import id.labinov.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CohortModuleTest
class ChampionsModuleTests {

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Champions champions;
    @Autowired
    private Participants participants;

    private Region region;
    private CohortId cohort;
    private PersonId teacher;

    @BeforeEach
    void aTeacherInACohort() {
        region = fixtures.aRegion();
        cohort = fixtures.aCohort(region);
        teacher = fixtures.aParticipant(region, cohort);
    }

    @Test
    void participantBecomesChampionOnceAndStopsBeingOne() {
        champions.name(cohort, teacher, SOMEBODY);
        champions.name(cohort, teacher, SOMEBODY);

        assertThat(champions.in(region.id())).extracting(Champions.Champion::person).containsExactly(teacher);
        assertThat(champions.among(cohort)).containsExactly(teacher);

        champions.end(cohort, teacher, SOMEBODY);

        assertThat(champions.in(region.id())).isEmpty();
    }

    @Test
    void practiceNamesNoChampion() {
        var practice = fixtures.aPractice(region);
        var person = fixtures.aParticipant(region, practice);

        assertThatThrownBy(() -> champions.name(practice, person, SOMEBODY)).isInstanceOf(Refused.class);
    }

    @Test
    void managerNamesEverybodyReadsAndTheSheetSaysTheSame() throws Exception {
        var manager = fixtures.aPerson(region, Role.MANAGER);

        assertThat(as(teacher, post("/cohorts/" + cohort + "/participants/" + teacher + "/champion")).getStatus()).isEqualTo(403);
        assertThat(as(manager, post("/cohorts/" + cohort + "/participants/" + teacher + "/champion")).getStatus()).isEqualTo(302);

        assertThat(as(teacher, get("/champions")).getContentAsString()).contains("1 champion di 1 dari 1 unit");
        assertThat(as(manager, get("/cohorts/" + cohort + "/participants")).getContentAsString()).contains("Bukan champion lagi");
        assertThat(as(manager, get("/champions.csv")).getContentAsString()).contains("Unit;Nama;Angkatan;Ditetapkan").contains("Laboratorium Inovasi 2023");
        var stranger = fixtures.aPerson(fixtures.aRegion(), Role.MANAGER);
        assertThat(as(stranger, get("/champions").param("region", region.id().toString())).getStatus()).isEqualTo(404);
    }

    @Test
    void daysOfAnEventAreCountedOneByOne() throws Exception {
        var event = fixtures.anOpenEvent(cohort);
        var other = fixtures.aParticipant(region, cohort);

        participants.note(event.id(), List.of(teacher, other), Presence.PRESENT, SOMEBODY);
        participants.note(event.id(), List.of(other), Presence.ABSENT, Optional.of(event.until()), SOMEBODY);

        assertThat(participants.daysPresent(cohort).get(event.id())).isEqualTo(Map.of(teacher, 2, other, 1));
        var manager = fixtures.aPerson(region, Role.MANAGER);
        assertThat(as(manager, get("/events/" + event.id() + "/people")).getContentAsString()).contains("1 dari 2 hari").contains("Semua hari kegiatan");
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
    }
}
