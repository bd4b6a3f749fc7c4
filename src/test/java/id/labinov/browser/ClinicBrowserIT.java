package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day in the clinic: offered at a desk, booked from a phone, held, and told. */
@BrowserStory
class ClinicBrowserIT {

    @Autowired Towns towns;
    @Autowired Journeys journeys;
    @Autowired LabEvents events;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private RegionId region;
    private CohortId cohort;
    private Citizen leader;
    private InnovationId innovation;

    @BeforeEach
    void anInnovationWhoseIdeaWaitsForACoach() {
        region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Sosial", "Hasnah");
        leader = towns.aCitizen(region, "Ani", Role.INNOVATOR, office.agency());
        cohort = towns.aCohort(region, "lab-3-hari");
        innovation = towns.anInnovation(region, cohort, office.agency(), "Dapur Gizi", leader.id(), List.of());
        for (var worksheet : List.of("drum-up-worksheet", "diagnose-worksheet")) {
            journeys.complete(task(worksheet).id(), Map.of(), true, Actor.of(leader.id()));
        }
    }

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    private OpenTask task(String key) {
        return journeys.openTasks(innovation).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private Visitor at(Visitor device, Citizen who) {
        devices.add(device);
        return device.signIn(who);
    }

    @Test
    void aTeamBooksIsCalledAndGoesOnWithWhatWasAgreed() {
        var coach = at(Visitor.atDesk(port), towns.aCitizen(region, "Citra", Role.COACH));
        var session = ClinicDesk.offer(coach, region, LocalDate.now(Towns.ZONE), "Klinik terbuka", 1);
        var team = at(Visitor.onPhone(port), leader).open("/innovations/" + innovation + "/coaching");
        team.page().fill("#offers input[name=question]", "Apakah idenya cukup?");
        team.press("#offers form .btn");
        assertThat(team.text()).contains("Tempat sudah diambil.");

        coach.open(session).press("form[action$='/calls'] .btn-primary");
        assertThat(coach.text()).contains("Dapur Gizi");
        agree(coach);
        coach.page().fill("textarea[name=note]", "Sudah tepat. Ukur dulu keadaan awalnya.");
        coach.page().locator("[data-autosave-status]").filter(new FilterOptions().setHasText("Tersimpan")).waitFor();
        coach.press("button[name=result][value=READY]");

        assertThat(journeys.openTasks(innovation)).extracting(OpenTask::key).doesNotContain("diagnose-decision");
        assertThat(coach.open(session).page().locator("section[aria-labelledby=seen] .lab-badge").innerText()).isEqualTo("Siap");
        team.open("/innovations/" + innovation + "/coaching");
        assertThat(team.text()).contains("Siap", "Ukur dulu keadaan awalnya.", "Mengukur lama antre");
        assertThat(team.open("/").text()).contains("Tindak lanjut", "Mengukur lama antre");
    }

    private static void agree(Visitor coach) {
        coach.page().locator("#actions > details > summary").click();
        coach.page().fill("#action", "Mengukur lama antre");
        coach.page().fill("#due", LocalDate.now(Towns.ZONE).plusDays(14).toString());
        coach.press("#actions form button");
    }

    /** Each page that a manager comes to around events, papers and the clinic is examined on a phone. */
    @Test
    void pagesAroundEventsAndTheClinicAreWithoutBarriersOnAPhone() {
        var manager = at(Visitor.onPhone(port), towns.aCitizen(region, "Mira", Role.MANAGER));
        var today = LocalDate.now(Towns.ZONE);
        var event = events.add(cohort, new EventPlanning("Temu", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DELIVERY")), Actor.of(leader.id()));

        for (var page : List.of("/coaching", "/coaching/past", "/coaching/statistics", "/coaching/assignment", "/events/" + event + "/run", "/events/" + event + "/agenda",
                "/events/" + event + "/people", "/events/" + event + "/attendance-sheet", "/events/" + event + "/projector", "/cohorts/" + cohort + "/certificates",
                "/cohorts/" + cohort + "/materials", "/champions")) {
            manager.open(page);
            assertThat(manager.page().locator("h1").count()).as(page).isEqualTo(1);
        }
    }
}
