package id.labinov.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.labinov.browser.Gathering.Hall;
import id.labinov.browser.Gathering.Team;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.document.PaperScan;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Role;
import id.labinov.people.TravellingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 7 and 8 December: 38 teams on site, 25 phones on one thin line, three coaches at three desks. */
@BrowserStory
class TwoDaysBrowserIT {

    private static final int PHONES = 25;
    private static final int ABSENT = Gathering.TEAMS - 1;
    private static final int ON_PAPER = Gathering.TEAMS - 2;
    /** What the gate of Delivery asks stands in its first two sections. */
    private static final int SHEETS = 2;
    private static final List<Integer> REVISED = List.of(2, 3);
    private static final String STATUS = "[data-autosave-status]";

    @Autowired Towns towns;
    @Autowired Gathering gathering;
    @Autowired Worksheets worksheets;
    @Autowired Innovations innovations;
    @Autowired Journeys journeys;
    @Autowired TravellingClock.Moving clock;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private Hall hall;
    private TeamPhones phones;
    private Visitor desk;
    private RunPage run;
    private Duration ahead = Duration.ZERO;

    @AfterEach
    void leave() {
        clock.forward(ahead.negated());
        devices.forEach(Visitor::close);
    }

    @Test
    void theTwoDaysGoAsTheyWentAndThePapersAgreeWithTheScreen() {
        everybodyComes();
        tenMinutesWithoutALineCostNobodyAWord();
        oneTeamWritesOnPaper();
        theRoomMovesOnAndIsTakenBackOnce();
        twoTeamsAreSentBackAndHandInAgain();
        var session = threeCoachesSeeAllWhoCame();
        theSecondDay();
        everyPaperAgrees(session);
    }

    private void everybodyComes() {
        var today = LocalDate.now(Towns.ZONE);
        hall = gathering.callFor(new EventPlanning("Pertemuan luring", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DELIVERY", "DISPLAY", "DOCUMENTATION")));
        hall.teams().forEach(this::reachesDelivery);
        desk = atDesk(towns.aCitizen(hall.region(), "Fatma Fasilitator", Role.MANAGER));
        run = new RunPage(desk, hall.event().id()).open();
        var seen = new HashSet<String>();
        phones = new TeamPhones(hall, hall.teams().subList(0, PHONES).stream().map(team -> hall.joins(team, device(Visitor.onPhone(port).oneOf(seen)))).toList(), worksheets);
        var already = hall.teams().subList(0, PHONES).stream().map(Team::leader).toList();
        hall.join(present().filter(citizen -> !already.contains(citizen)), port);
        run.confirmAllNames();
        run.mark("ABSENT", absent().leader());

        assertThat(desk.page().locator("#came").innerText()).startsWith("64 ");
    }

    private void reachesDelivery(Team team) {
        for (var worksheet : List.of("drum-up-worksheet", "diagnose-worksheet", "design-worksheet")) {
            var task = journeys.openTasks(team.innovation()).stream().filter(one -> one.key().equals(worksheet)).findFirst().orElseThrow();
            journeys.complete(task.id(), Map.of(), true, Actor.of(team.leader().id()));
        }
    }

    private void tenMinutesWithoutALineCostNobodyAWord() {
        IntStream.range(0, PHONES).forEach(at -> phones.sheet(at, "delivery-worksheet").open(4));
        phones.all().forEach(Visitor::keepsTime);
        phones.all().forEach(phone -> phone.line(false));
        IntStream.range(0, PHONES).forEach(at -> phones.of(at).page().fill("[name=resultBefore]", before(at)));
        phones.all().forEach(phone -> phone.timePasses("10:00"));
        phones.all().forEach(phone -> assertThat(phone.page().locator(STATUS)).containsText("perangkat"));
        assertThat(IntStream.range(0, PHONES).filter(at -> phones.answers(at, "delivery-worksheet").containsKey("resultBefore")).count()).isZero();
        phones.all().forEach(phone -> phone.line(true));
        phones.all().forEach(phone -> assertThat(phone.page().locator(STATUS)).containsText("Tersimpan"));

        assertThat(IntStream.range(0, PHONES).mapToObj(at -> phones.answers(at, "delivery-worksheet").get("resultBefore")).toList())
                .isEqualTo(IntStream.range(0, PHONES).mapToObj(TwoDaysBrowserIT::before).toList());
    }

    private void oneTeamWritesOnPaper() {
        var team = hall.teams().get(ON_PAPER).innovation();
        var sheets = PaperScan.pages(desk.file("/innovations/" + team + "/worksheets/delivery-worksheet/paper.pdf")).stream()
                .filter(page -> !PaperScan.codes(page).isEmpty()).limit(SHEETS).toList();
        var neighbour = phones.of(0);
        for (var sheet : sheets) {
            neighbour.open("/events/" + hall.event().id() + "/paper");
            neighbour.page().waitForNavigation(() -> neighbour.page().setInputFiles("#file", new FilePayload("lembar.jpg", "image/jpeg", sheet)));
            assertThat(neighbour.text()).contains("Foto sudah masuk: Inovasi UPTD " + (ON_PAPER + 1));
        }
        run.open().advanceReady();

        assertThat(stages()).isEqualTo(Map.of("DISPLAY", 1, "DELIVERY", Gathering.TEAMS - 1));
        var operator = atDesk(towns.aCitizen(hall.region(), "Oman Operator", Role.OPERATOR, hall.teams().get(ON_PAPER).office().agency()));
        assertThat(operator.open("/paper-sheets").page().locator("main a[href*='" + team + "']")).hasCount(SHEETS);
    }

    private void theRoomMovesOnAndIsTakenBackOnce() {
        IntStream.range(0, PHONES).forEach(at -> phones.handsIn(at, "delivery-worksheet"));
        assertThat(stages()).isEqualTo(Map.of("DISPLAY", PHONES + 1, "DELIVERY", Gathering.TEAMS - PHONES - 1));
        run.open().advanceEverybodyIn("DELIVERY");
        assertThat(stages()).isEqualTo(Map.of("DISPLAY", Gathering.TEAMS));
        run.open().undoLast();
        assertThat(stages()).isEqualTo(Map.of("DISPLAY", PHONES + 1, "DELIVERY", Gathering.TEAMS - PHONES - 1));
        run.open().advanceEverybodyIn("DELIVERY");

        assertThat(stages()).isEqualTo(Map.of("DISPLAY", Gathering.TEAMS));
    }

    private void twoTeamsAreSentBackAndHandInAgain() {
        var two = hall.teams().subList(0, 2);
        run.open().sendBack(two.stream().map(Team::innovation).toList(), "DELIVERY", "Angka sebelum dan sesudah belum sama satuannya.");
        assertThat(stages()).isEqualTo(Map.of("DISPLAY", Gathering.TEAMS - 2, "DELIVERY", 2));
        for (int at = 0; at < two.size(); at++) {
            assertThat(phones.of(at).open("/").press("main .btn-primary").text()).contains("Angka sebelum dan sesudah belum sama satuannya.");
            phones.sheet(at, "delivery-worksheet").open(4).type("resultAfter", "Sesudah diperbaiki oleh tim " + at);
            phones.handsIn(at, "delivery-worksheet");
        }
        assertThat(stages()).isEqualTo(Map.of("DISPLAY", Gathering.TEAMS));
    }

    private String threeCoachesSeeAllWhoCame() {
        var coaches = Stream.of("Citra", "Cahya", "Cici").map(name -> atDesk(towns.aCitizen(hall.region(), name, Role.COACH))).toList();
        var session = ClinicDesk.offer(desk, hall.region(), hall.event().from(), "Klinik 7 Desember", coaches.size());
        var desks = IntStream.range(0, coaches.size()).mapToObj(at -> new ClinicDesk(coaches.get(at), session, at + 1)).toList();
        hall.teams().forEach(team -> desks.get(0).arrives(innovations.find(team.innovation()).orElseThrow().number()));
        desks.forEach(ClinicDesk::callNext);
        var results = new HashMap<String, String>();
        while (desks.stream().anyMatch(ClinicDesk::busy)) {
            desks.stream().filter(ClinicDesk::busy).forEach(one -> {
                var name = one.before();
                one.decide(results.computeIfAbsent(name, TwoDaysBrowserIT::result));
            });
        }
        assertThat(results).hasSize(Gathering.TEAMS);
        return session;
    }

    private static String result(String name) {
        return name.endsWith(" " + (ABSENT + 1)) ? "ABSENT" : REVISED.stream().anyMatch(at -> name.endsWith(" " + (at + 1))) ? "REVISE" : "READY";
    }

    private void mendsWhatTheCoachGaveBack(int at) {
        var innovation = hall.teams().get(at).innovation();
        assertThat(phones.of(at).open("/innovations/" + innovation + "/coaching").text()).contains("Perlu dilengkapi");
        while (!journeys.find(innovation).flatMap(Journey::stage).equals(Optional.of("DISPLAY"))) {
            phones.handsIn(at, journeys.openTasks(innovation).stream().filter(task -> task.role() == Role.INNOVATOR).findFirst().orElseThrow().key());
        }
    }

    private void theSecondDay() {
        ahead = Duration.ofDays(1);
        clock.forward(ahead);
        run.markAll("PRESENT");
        run.mark("ABSENT", absent().leader());
        REVISED.forEach(this::mendsWhatTheCoachGaveBack);
        IntStream.range(4, 7).forEach(at -> phones.handsIn(at, "display-worksheet"));
        run.open().advanceEverybodyIn("DISPLAY");
        run.open().advanceEverybodyIn("DOCUMENTATION");

        assertThat(stages()).isEqualTo(Map.of("SUBMISSION", Gathering.TEAMS));
    }

    private void everyPaperAgrees(String session) {
        assertThat(desk.open("/events/" + hall.event().id() + "/attendance-sheet").page().locator("tbody tr td:nth-child(2)").allInnerTexts())
                .containsAll(hall.people().stream().map(Citizen::name).toList());
        assertThat(desk.paper(session + "/minutes/pdf")).contains("37 inovasi dilayani: 35 siap, 2 perlu dilengkapi. 1 tidak hadir. 0 belum selesai dilayani.");
        assertThat(desk.paper("/events/" + hall.event().id() + "/report/pdf")).contains("Tim yang berjalan " + Gathering.TEAMS, "Peserta terdaftar " + Gathering.PEOPLE)
                .containsPattern("Hadir [^0-9]*\\d+ [A-Z]\\w+ \\d{4} 64 Hadir \\d+ [A-Z]\\w+ \\d{4} 64").contains("Dibatalkan kembali " + (Gathering.TEAMS - PHONES - 1));
        var certificates = desk.open("/certificate-templates/participant?region=" + hall.region());
        certificates.page().selectOption("#signatory", hall.offices().get(0).position().toString());
        certificates.press("main form .btn-primary");
        var issue = "/cohorts/" + hall.cohort() + "/certificates?kind=participant&days=2&event=" + hall.event().id();
        desk.open(issue).press("button[name=all]");
        var papers = desk.paper("/cohorts/" + hall.cohort() + "/certificates.pdf?kind=participant&event=" + hall.event().id());
        assertThat(hall.people().stream().map(Citizen::name).filter(papers::contains).toList()).isEqualTo(present().map(Citizen::name).toList());
    }

    private Stream<Citizen> present() {
        return hall.people().stream().filter(citizen -> !absent().members().contains(citizen));
    }

    private Team absent() {
        return hall.teams().get(ABSENT);
    }

    private static String before(int at) {
        return "Sebelum inovasi, tim " + at;
    }

    private Map<String, Integer> stages() {
        return hall.teams().stream().flatMap(team -> journeys.find(team.innovation()).flatMap(Journey::stage).stream())
                .collect(Collectors.groupingBy(stage -> stage, Collectors.summingInt(stage -> 1)));
    }

    private Visitor atDesk(Citizen citizen) {
        return device(Visitor.atDesk(port)).signIn(citizen);
    }

    private Visitor device(Visitor visitor) {
        devices.add(visitor);
        return visitor;
    }
}
