package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.browser.Towns.Citizen;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.people.TravellingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coach who works for two regions: one home, two clinics, and what was not written down at once. */
@BrowserStory
class CoachWeekBrowserIT {

    @Autowired Towns towns;
    @Autowired People people;
    @Autowired Journeys journeys;
    @Autowired TravellingClock.Moving clock;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    record Team(RegionId region, InnovationId innovation, Citizen leader, Citizen manager) {}

    @AfterEach
    void leave() {
        clock.forward(ahead.negated());
        devices.forEach(Visitor::close);
    }

    @Test
    void twoRegionsInOneWeekFromOneHome() {
        var port = aTeamThatWaits("Perahu Sehat");
        var hill = aTeamThatWaits("Kebun Sekolah");
        var citra = towns.aCitizen(port.region(), "Citra", Role.COACH);
        people.grant(citra.id(), hill.region(), Role.COACH, Actor.of(PersonId.next()));
        var coach = at(Visitor.onPhone(this.port), citra);
        assertThat(coach.text()).contains("2 menunggu", "Perahu Sehat", "Kebun Sekolah");

        var monday = ClinicDesk.offer(coach, port.region(), today(), "Klinik pelabuhan", 1);
        books(port);
        var desk = new ClinicDesk(coach, monday, 1).callNext();
        assertThat(desk.before()).isEqualTo("Perahu Sehat");
        desk.decide("READY");
        assertThat(waits(port)).isFalse();

        theNextDay();
        var tuesday = ClinicDesk.offer(coach, hill.region(), today(), "Klinik bukit", 1);
        books(hill);
        assertThat(coach.open("/").page().locator("section[aria-labelledby=clinic] ul").first().innerText()).contains("Klinik bukit").doesNotContain("Klinik pelabuhan");
        new ClinicDesk(coach, tuesday, 1).callNext();
        var visit = coach.address();
        assertThat(coach.open("/").text()).contains("Kunjungan yang belum diberi hasil: 1");

        theNextDay();
        coach.press(coach.page().getByText("Kunjungan yang belum diberi hasil: 1"));
        assertThat(coach.address()).isEqualTo(visit);
        coach.page().fill("textarea[name=note]", "Sumber datanya belum disebut.");
        coach.press("button[name=result][value=REVISE]");
        assertThat(at(Visitor.onPhone(this.port), hill.leader()).open("/innovations/" + hill.innovation() + "/coaching").text())
                .contains("Perlu dilengkapi", "Sumber datanya belum disebut.");
        eachRegionSeesItsOwn(port, monday, hill, tuesday, coach);
    }

    private void eachRegionSeesItsOwn(Team port, String monday, Team hill, String tuesday, Visitor coach) {
        var manager = at(Visitor.atDesk(this.port), hill.manager());
        assertThat(manager.open("/coaching/past").text()).contains("Klinik bukit").doesNotContain("Klinik pelabuhan");
        assertThat(manager.page().request().get(manager.url(monday)).status()).isEqualTo(404);
        assertThat(coach.open("/coaching/past").text()).contains("Klinik bukit", "Klinik pelabuhan");
        assertThat(coach.paper(monday + "/minutes/pdf")).contains(towns.name(port.region()), "Perahu Sehat").doesNotContain(towns.name(hill.region()), "Kebun Sekolah");
        assertThat(coach.paper(tuesday + "/minutes/pdf")).contains(towns.name(hill.region()), "Kebun Sekolah").doesNotContain(towns.name(port.region()), "Perahu Sehat");
    }

    private Team aTeamThatWaits(String name) {
        var region = towns.aRegion();
        var office = towns.anOffice(region, "Dinas Sosial", "Kepala " + name);
        var leader = towns.aCitizen(region, "Ketua " + name, Role.INNOVATOR, office.agency());
        var innovation = towns.anInnovation(region, towns.aCohort(region, "lab-3-hari"), office.agency(), name, leader.id(), List.of());
        for (var worksheet : List.of("drum-up-worksheet", "diagnose-worksheet")) {
            var task = journeys.openTasks(innovation).stream().filter(one -> one.key().equals(worksheet)).findFirst().orElseThrow();
            journeys.complete(task.id(), Map.of(), true, Actor.of(leader.id()));
        }
        return new Team(region, innovation, leader, towns.aCitizen(region, "Pengelola " + name, Role.MANAGER));
    }

    private void books(Team team) {
        var phone = at(Visitor.onPhone(port), team.leader()).open("/innovations/" + team.innovation() + "/coaching");
        phone.press("#offers form .btn");
        assertThat(phone.text()).contains("Tempat sudah diambil.");
    }

    private boolean waits(Team team) {
        return journeys.openTasks(team.innovation()).stream().map(OpenTask::key).anyMatch("diagnose-decision"::equals);
    }

    private LocalDate today() {
        return LocalDate.now(Towns.ZONE).plusDays(ahead.toDays());
    }

    private void theNextDay() {
        clock.forward(Duration.ofDays(1));
        ahead = ahead.plusDays(1);
    }

    private Visitor at(Visitor device, Citizen who) {
        devices.add(device);
        return device.signIn(who);
    }
}
