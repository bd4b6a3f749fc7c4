package id.labinov.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.labinov.browser.Towns.Office;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participant;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 35 teachers in a workshop: no path, but a list, who came, what they take home, and who becomes champion. */
@BrowserStory
class WorkshopBrowserIT {

    private static final int TEACHERS = 35;
    private static final int PHONES = 2;
    /** One came without a phone, one did not come. */
    private static final int JOINED = TEACHERS - 2;

    @Autowired Towns towns;
    @Autowired Cohorts cohorts;
    @Autowired People people;
    @LocalServerPort int port;

    private final List<Visitor> devices = new ArrayList<>();
    private RegionId region;
    private Office school;
    private Visitor manager;
    private CohortId cohort;
    private LabEvent event;

    record Teacher(PersonId person, String name) {}

    @AfterEach
    void leave() {
        devices.forEach(Visitor::close);
    }

    @Test
    void thirtyFiveTeachersComeLearnAndSomeBecomeChampions() {
        aWorkshopIsPlanned();
        theListComesFromASheet();
        aDayIsPlanned();
        var phones = teachersJoin();
        theLastTwoAreTapped();
        materialsAreHandedOut(phones.get(0));
        championsAreNamed(3);
        certificatesAreIssued(phones.get(0));
    }

    private void aWorkshopIsPlanned() {
        region = towns.aRegion();
        school = towns.anOffice(region, "Dinas Pendidikan", "Hj. Contoh");
        manager = device(Visitor.atDesk(port)).signIn(towns.aCitizen(region, "Mira", Role.MANAGER)).open("/cohorts/new");
        manager.page().locator("input[name=template][value=workshop]").check();
        manager.page().fill("#name", "Champion of Innovation");
        manager.press("main form .btn-primary");
        cohort = new CohortId(UUID.fromString(manager.address().split("/")[2]));
    }

    private void theListComesFromASheet() {
        var rows = IntStream.rangeClosed(1, TEACHERS).mapToObj(number -> "Guru Contoh %02d;%s;".formatted(number, towns.code(school.agency()))).collect(Collectors.joining("\n"));
        manager.open("/imports/participants?context=" + cohort);
        manager.page().setInputFiles("#file", new FilePayload("guru.csv", "text/csv", ("nama;unit;surel\n" + rows).getBytes(StandardCharsets.UTF_8)));
        manager.press("main form .btn-primary");
        manager.page().locator("form[action$='/load'] .btn-primary").waitFor();
        manager.press("form[action$='/load'] .btn-primary");
        manager.page().locator("main a.btn-primary").waitFor();
        manager.press("main a.btn-primary");

        assertThat(manager.page().locator("main tbody tr")).hasCount(TEACHERS);
    }

    private void aDayIsPlanned() {
        manager.open("/cohorts/" + cohort + "/events/new");
        manager.page().fill("#name", "Workshop guru");
        manager.page().fill("#from", LocalDate.now(Towns.ZONE).toString());
        manager.page().fill("#until", LocalDate.now(Towns.ZONE).toString());
        manager.press("main form .btn-primary");
        event = cohorts.events(cohort).stream().filter(one -> one.name().equals("Workshop guru")).findFirst().orElseThrow();
    }

    private List<Visitor> teachersJoin() {
        var people = people();
        var phones = people.subList(0, PHONES).stream().map(teacher -> new Joining(event, device(Visitor.onPhone(port))).as(teacher.person())).toList();
        var desk = new JoinDeskOverHttp(port);
        people.subList(PHONES, JOINED).forEach(teacher -> desk.join(event.joinCode(), teacher.person(), Gathering.PIN));
        manager.open("/events/" + event.id() + "/people").press("form[action$='/confirm-all'] button");
        assertThat(manager.page().locator("#came")).containsText(String.valueOf(JOINED));
        return phones;
    }

    private void theLastTwoAreTapped() {
        var people = people();
        manager.open("/events/" + event.id() + "/people");
        manager.page().click("#present-" + people.get(JOINED).person());
        assertThat(manager.page().locator("#came")).containsText(String.valueOf(JOINED + 1));
        manager.page().click("#absent-" + people.get(JOINED + 1).person());
        assertThat(manager.page().locator("#absent-" + people.get(JOINED + 1).person())).hasAttribute("aria-pressed", "true");
    }

    private void materialsAreHandedOut(Visitor phone) {
        var slides = "Lembar latihan mencari masalah".getBytes(StandardCharsets.UTF_8);
        manager.open("/cohorts/" + cohort + "/materials");
        manager.page().fill("#title", "Lembar latihan");
        manager.page().setInputFiles("#file", new FilePayload("latihan.txt", "text/plain", slides));
        manager.press("form[action$='/materials'] .btn-primary");
        var link = phone.open("/cohorts/" + cohort + "/materials").page().locator("main a[href^='/materials/']").getAttribute("href");

        assertThat(phone.page().request().get(phone.url(link)).body()).isEqualTo(slides);
    }

    private void championsAreNamed(int number) {
        manager.open("/cohorts/" + cohort + "/participants");
        for (int at = 0; at < number; at++) {
            manager.press("form[action$='" + people().get(at).person() + "/champion'] button");
        }
        assertThat(manager.open("/champions?region=" + region).page().locator("main tbody td:nth-child(2)").allInnerTexts())
                .isEqualTo(people().subList(0, number).stream().map(Teacher::name).toList());
    }

    private void certificatesAreIssued(Visitor phone) {
        manager.open("/certificate-templates/participant?region=" + region);
        manager.page().selectOption("#signatory", school.position().toString());
        manager.press("main form .btn-primary");
        manager.open("/cohorts/" + cohort + "/certificates?kind=participant&days=1&event=" + event.id()).press("button[name=all]");
        var papers = manager.paper("/cohorts/" + cohort + "/certificates.pdf?kind=participant&event=" + event.id());
        assertThat(people().stream().map(Teacher::name).filter(papers::contains).count()).isEqualTo(TEACHERS - 1);
        var mine = phone.open("/").page().locator("#certificates ~ ul a").getAttribute("href").replace("/pdf", "");
        var anybody = device(Visitor.onPhone(port)).open(mine);
        assertThat(anybody.text()).contains(people().get(0).name(), "Workshop guru");
    }

    private List<Teacher> people() {
        var ids = cohorts.participants(cohort).stream().map(Participant::person).toList();
        return people.names(ids).entrySet().stream().map(one -> new Teacher(one.getKey(), one.getValue())).sorted(Comparator.comparing(Teacher::name)).toList();
    }

    private Visitor device(Visitor visitor) {
        devices.add(visitor);
        return visitor;
    }
}
