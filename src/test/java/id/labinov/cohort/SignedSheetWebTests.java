package id.labinov.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SignedInAs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signed sheets and photos of events. */
@CohortModuleTest
class SignedSheetWebTests {

    private static final LocalDate DAY = LocalDate.of(2090, 1, 1);

    @Autowired
    private MockMvc web;
    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private Participants participants;
    @Autowired
    private SignedSheets sheets;
    @Autowired
    private EventPhotos photos;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private JdbcClient jdbc;

    private Region region;
    private CohortId cohort;
    private LabEvent event;
    private PersonId facilitator;
    private List<PersonId> people;
    private String sheet;

    @BeforeEach
    void anEventOfTwoDays() {
        region = fixtures.aRegion();
        cohort = fixtures.aPractice(region);
        event = fixtures.anOpenEvent(cohort);
        facilitator = fixtures.aPerson(region, Role.COACH);
        people = List.of(fixtures.aParticipant(region, cohort), fixtures.aParticipant(region, cohort), fixtures.aParticipant(region, cohort));
        sheet = "/events/" + event.id() + "/signed-sheets/" + DAY;
    }

    @Test
    void oneSaveNotesAllWhoSigned() throws Exception {
        var answer = ask(post(sheet).param("person", id(0), id(1)));

        assertThat(answer.getRedirectedUrl()).isEqualTo(sheet);
        assertThat(participants.on(event.id(), DAY)).isEqualTo(Map.of(people.get(0), Presence.PRESENT, people.get(1), Presence.PRESENT));
        assertThat(participants.on(event.id(), DAY.plusDays(1))).isEmpty();
        var page = read(ask(get(sheet)));
        assertThat(page.select("main > p.h2").text()).contains("2 dari 3 menandatangani");
        assertThat(page.select("input[name=person][checked]").eachAttr("value")).containsExactlyInAnyOrder(id(0), id(1));
        var list = read(ask(get("/events/" + event.id() + "/people")));
        assertThat(list.select("#p-" + id(0)).text()).contains("lembar bertanda tangan");
        assertThat(list.select("#p-" + id(2)).text()).doesNotContain("lembar bertanda tangan");
    }

    @Test
    void whoeverIsUntickedIsTakenBackAndTwoWhoCopyAddToEachOther() throws Exception {
        ask(post(sheet).param("person", id(0)));
        // Somebody else copies the second page of the sheet meanwhile; this page was shown before.
        ask(post(sheet).param("person", id(0), id(1)).param("before", id(0)));

        ask(post(sheet).param("person", id(2)).param("before", id(0)));

        assertThat(sheets.signed(event.id(), DAY)).isEqualTo(Set.of(people.get(1), people.get(2)));
        assertThat(participants.attendance(cohort)).isEqualTo(Map.of(event.id(), Map.of(people.get(1), Presence.PRESENT, people.get(2), Presence.PRESENT)));
    }

    @Test
    void whoCameOtherwiseStaysAndOnlyTheUnknownAreAbsent() throws Exception {
        participants.note(event.id(), List.of(people.get(1)), Presence.PRESENT, Optional.of(DAY), Actor.of(facilitator));

        ask(post(sheet).param("person", id(0)).param("othersAbsent", "true"));

        assertThat(participants.on(event.id(), DAY)).isEqualTo(Map.of(people.get(0), Presence.PRESENT, people.get(1), Presence.PRESENT, people.get(2), Presence.ABSENT));
        assertThat(sheets.signed(event.id(), DAY)).isEqualTo(Set.of(people.get(0)));
    }

    @Test
    void absentOnTheFirstDayAndThereOnTheSecondCameToTheEvent() throws Exception {
        participants.note(event.id(), List.of(people.get(2)), Presence.PRESENT, Optional.of(DAY.plusDays(1)), Actor.of(facilitator));

        ask(post(sheet).param("person", id(0), id(1)).param("othersAbsent", "true"));

        assertThat(participants.on(event.id(), DAY)).containsEntry(people.get(2), Presence.ABSENT);
        assertThat(participants.attendance(cohort).get(event.id())).containsEntry(people.get(2), Presence.PRESENT);
    }

    @Test
    void sheetOfAnEarlierDaySaysNothingAgainstALaterOne() throws Exception {
        participants.note(event.id(), List.of(people.get(0)), Presence.ABSENT, Optional.of(DAY.plusDays(1)), Actor.of(facilitator));

        ask(post(sheet).param("person", id(0)));

        assertThat(participants.on(event.id(), DAY)).isEqualTo(Map.of(people.get(0), Presence.PRESENT));
        assertThat(participants.attendance(cohort).get(event.id())).isEqualTo(Map.of(people.get(0), Presence.ABSENT));
    }

    @Test
    void whoTakesNoPartIsNotNotedAndAStrangeDayIsNotFound() throws Exception {
        ask(post(sheet).param("person", facilitator.toString()));

        assertThat(participants.on(event.id(), DAY)).isEmpty();
        assertThat(ask(get("/events/" + event.id() + "/signed-sheets/2089-12-31")).getStatus()).isEqualTo(404);
        assertThat(ask(get("/events/" + event.id() + "/signed-sheets")).getRedirectedUrl()).isEqualTo(sheet);
    }

    @Test
    void photoOfTheSheetIsKeptForItsDayAndSeenByFacilitatorsOnly() throws Exception {
        assertThat(send(sheet + "/photos", picture(60, 40)).getRedirectedUrl()).isEqualTo(sheet);
        send(sheet + "/photos", picture(60, 40));

        var kept = photos.sheets(event.id(), DAY);
        var address = "/event-photos/" + kept.get(0).id();
        assertThat(kept).hasSize(1);
        assertThat(photos.sheets(event.id(), DAY.plusDays(1))).isEmpty();
        assertThat(read(ask(get(sheet))).select("img.lab-sheet").eachAttr("src")).containsExactly(address);
        var shown = ask(get(address));
        assertThat(List.of(shown.getContentType(), shown.getHeader("Cache-Control"))).containsExactly("image/jpeg", "private, no-store");
        assertThat(web.perform(get(address).with(SignedInAs.person(people.get(0)))).andReturn().getResponse().getStatus()).isEqualTo(403);
        var stranger = fixtures.aPerson(fixtures.aRegion(), Role.MANAGER);
        assertThat(web.perform(get(address).with(SignedInAs.person(stranger))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoPhotoOrTooLargeIsSaidBesideTheFieldAndNothingIsKept() throws Exception {
        assertThat(refusal(send(sheet + "/photos", new byte[40 * 1024 * 1024]))).contains("lebih besar dari 15 MB");
        assertThat(refusal(send(sheet + "/photos", "bukan foto".getBytes()))).contains("bukan foto JPEG atau PNG");
        assertThat(refusal(send(sheet + "/photos", new byte[0]))).contains("Pilih sebuah foto.");

        assertThat(photos.sheets(event.id(), DAY)).isEmpty();
    }

    @Test
    void photoOfTheEventNeedsACaptionAndGoesWhenItIsRemoved() throws Exception {
        var page = "/events/" + event.id() + "/photos";
        var refused = as(multipart(page).file(new MockMultipartFile("file", "a.png", "image/png", picture(60, 40))).param("caption", " "));
        as(multipart(page).file(new MockMultipartFile("file", "a.png", "image/png", picture(60, 40))).param("caption", "Tim di meja 2"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("#caption-error")).hasSize(1);
        assertThat(photos.of(event.id())).extracting(EventPhoto::caption).containsExactly("Tim di meja 2");
        assertThat(read(ask(get(page))).select("img").eachAttr("alt")).containsExactly("Tim di meja 2");

        ask(post("/event-photos/" + photos.of(event.id()).get(0).id() + "/remove"));

        assertThat(photos.of(event.id())).isEmpty();
        assertThat(contents()).isZero();
    }

    @Test
    void practiceWipeTakesPhotosAndNotes() throws Exception {
        send(sheet + "/photos", picture(60, 40));
        ask(post(sheet).param("person", id(0)));

        planning.wipe(cohort, Actor.of(facilitator));

        assertThat(jdbc.sql("select count(*) from event_photo where cohort = ?").param(cohort.value()).query(Integer.class).single()).isZero();
        assertThat(contents()).isZero();
        assertThat(sheets.signed(event.id(), DAY)).isEmpty();
    }

    private int contents() {
        return jdbc.sql("select count(*) from event_photo_content c left join event_photo p on p.id = c.photo where p.id is null or p.event = ?")
                .param(event.id().value()).query(Integer.class).single();
    }

    private String id(int number) {
        return people.get(number).toString();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String refusal(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString()).select("#file-error").text();
    }

    private MockHttpServletResponse send(String address, byte[] file) throws Exception {
        return as(multipart(address).file(new MockMultipartFile("file", "lembar.jpg", "image/jpeg", file)));
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return as(request);
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignedInAs.person(facilitator)).with(csrf())).andReturn().getResponse();
    }
}
