package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.cohort.EventId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.Participants;
import id.labinov.innovation.Innovation;
import id.labinov.journey.ActFailed;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Accounts, teams, the clinic and gatherings, through their pages, and who learns of them. */
@ToldPages
class AccountsAndClinicToldWebTests {

    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private People people;
    @Autowired
    private Positions positions;
    @Autowired
    private LabEvents gatherings;
    @Autowired
    private Participants participants;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private Ears ears;

    private World world;
    private Innovation innovation;

    @BeforeEach
    void aWorld() {
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
    }

    private Map<String, Set<PersonId>> told(Ears.Act act) throws Exception {
        return ears.by(world.region().id(), act);
    }

    private static Map<String, Set<PersonId>> only(String kind, PersonId... people) {
        return Map.of(kind, Set.of(people));
    }

    @Test
    void invitationAndResetGoToThePersonAlone() throws Exception {
        assertThat(told(() -> ears.ask(world.manager(), post("/people/" + world.leader() + "/invitation")))).isEqualTo(only("account-invitation", world.leader()));

        var link = Jsoup.parse(ears.ask(world.manager(), post("/people/" + world.leader() + "/invitation")).getContentAsString()).text().replaceAll("(?s).*(/i/[\\w-]+).*", "$1");
        assertThat(told(() -> ears.ask(world.leader(), post(link).param("secret", "kebun kopi di bukit").param("repeated", "kebun kopi di bukit"))))
                .isEqualTo(only("account-changed", world.leader()));
        assertThat(told(() -> ears.ask(world.manager(), post("/people/" + world.leader() + "/invitation")))).isEqualTo(only("account-reset", world.leader()));
    }

    @Test
    void newRoleAndNewHolderAreToldToWhomTheyConcern() throws Exception {
        assertThat(told(() -> people.grant(world.leader(), world.region().id(), Role.COACH, Actor.of(world.administrator()))))
                .isEqualTo(only("account-changed", world.leader()));
        assertThat(told(() -> positions.appoint(world.position(), world.operator(), Holding.PLT, LocalDate.now(), Optional.empty(), Actor.of(world.manager()))))
                .isEqualTo(only("position-changed", world.head(), world.operator()));
    }

    @Test
    void whoChangesTheOwnAccountIsNotTold() throws Exception {
        assertThat(told(() -> ears.ask(world.leader(), post("/account").param("name", "Nama Baru").param("email", "baru." + world.leader() + "@contoh.go.id"))))
                .isEmpty();
    }

    @Test
    void whoIsAskedOrMentionedIsToldAlone() throws Exception {
        assertThat(told(() -> ears.ask(world.leader(), post("/innovations/" + innovation.id() + "/team/invitations").param("person", world.operator().toString())
                .param("role", "MEMBER")))).isEqualTo(only("team-invited", world.operator()));

        var name = people.names(Set.of(world.coach())).get(world.coach());
        assertThat(told(() -> ears.ask(world.manager(), post("/innovations/" + innovation.id() + "/comments").param("body", "@" + name + " mohon dilihat.")
                .param("confidential", "true")))).isEqualTo(only("mention", world.coach()));
    }

    @Test
    void failedActIsToldToAdministrators() throws Exception {
        assertThat(told(() -> events.publishEvent(new ActFailed(innovation.id(), world.region().id(), "job", "seal-dossier", Instant.now()))))
                .isEqualTo(only("act-failed", world.administrator()));
    }

    private String session(String title) throws Exception {
        return ears.ask(world.coach(), post("/coaching-sessions").param("region", world.region().id().toString()).param("title", title)
                .param("date", LocalDate.now().plusDays(5).toString()).param("from", "09:00").param("until", "10:00").param("mode", "PLACE").param("place", "Aula")
                .param("kind", "slots").param("slotMinutes", "20").param("desks", "1").param("capacity", "10").param("coaches", world.coach().toString())
                .param("weeks", "1")).getRedirectedUrl();
    }

    private void book(Innovation of, int slot) throws Exception {
        var offers = Jsoup.parse(ears.ask(world.leader(), get("/innovations/" + of.id() + "/coaching")).getContentAsString()).select("#offers input[name=slot]");
        ears.ask(world.manager(), post("/innovations/" + of.id() + "/coaching/bookings").param("slot", offers.get(slot).val()).param("question", "").param("orWait", "true"));
    }

    @Test
    void placesInTheClinicAreToldToTeamAndCoach() throws Exception {
        var session = session("Klinik naskah");

        assertThat(told(() -> book(innovation, 0))).isEqualTo(Map.of("session-booked", Set.of(world.leader()), "session-taken", Set.of(world.coach())));
        var panel = Jsoup.parse(ears.ask(world.leader(), get("/innovations/" + innovation.id() + "/coaching")).getContentAsString());
        var cancellation = panel.select("form[action*=cancellation]").attr("action");
        assertThat(told(() -> ears.ask(world.manager(), post(cancellation).param("reason", "Bentrok."))).get("session-cancelled")).containsExactly(world.leader());

        book(innovation, 1);
        assertThat(told(() -> ears.ask(world.manager(), post(session + "/cancellation").param("reason", "Coach sakit."))))
                .isEqualTo(Map.of("session-cancelled", Set.of(world.leader()), "session-off", Set.of(world.coach())));
    }

    @Test
    void changedPlaceOfASessionIsToldToWhoComes() throws Exception {
        var session = session("Klinik naskah");
        book(innovation, 0);
        var edit = Jsoup.parse(ears.ask(world.coach(), get(session + "/edit")).getContentAsString()).select("form[action=" + session + "]").first();

        assertThat(told(() -> {
            var change = post(session);
            edit.select("input[name], select[name]").stream().filter(input -> !Set.of("checkbox", "radio").contains(input.attr("type")) || input.hasAttr("checked"))
                    .filter(input -> !input.attr("name").equals("place")).forEach(input -> change.param(input.attr("name"),
                            input.normalName().equals("select") ? input.select("option[selected]").attr("value") : input.val()));
            ears.ask(world.coach(), change.param("place", "Ruang rapat"));
        })).isEqualTo(only("session-moved", world.leader()));
    }

    @Test
    void gatheringsAreToldToWhoTakesPartOrHelps() throws Exception {
        participants.add(world.cohort(), world.leader(), world.agency().id(), Actor.of(world.manager()));
        var plan = new EventPlanning("Temu Pengembangan", LocalDate.now().plusDays(6), LocalDate.now().plusDays(7), LabEvent.Mode.ONSITE, "Aula", List.of());
        var event = new EventId[1];

        assertThat(told(() -> event[0] = gatherings.add(world.cohort(), plan, Actor.of(world.manager())))).isEqualTo(only("event-planned", world.leader()));
        gatherings.addHelper(event[0], world.operator(), Actor.of(world.manager()));
        assertThat(told(() -> gatherings.change(event[0], new EventPlanning(plan.name(), plan.from(), plan.until(), plan.mode(), "Balai kota", List.of()), 1,
                Actor.of(world.manager())))).isEqualTo(only("event-moved", world.leader(), world.operator()));
        assertThat(told(() -> gatherings.change(event[0], new EventPlanning(plan.name(), plan.from(), plan.until(), plan.mode(), "Balai kota", List.of("DRUM_UP")), 2,
                Actor.of(world.manager())))).isEmpty();
        assertThat(told(() -> ears.ask(world.manager(), post("/events/" + event[0] + "/cancellation").param("reason", "Pemadaman listrik."))))
                .isEqualTo(only("event-cancelled", world.leader(), world.operator()));
        assertThat(gatherings.find(event[0])).isEmpty();
    }

    @Test
    void nobodyOfAnotherRegionIsToldOrMayCancel() throws Exception {
        var elsewhere = worlds.aWorld();
        var there = ears.all(elsewhere.region().id());
        var event = gatherings.add(world.cohort(), new EventPlanning("Temu", LocalDate.now().plusDays(6), LocalDate.now().plusDays(6), LabEvent.Mode.ONSITE, "",
                List.of()), Actor.of(world.manager()));

        assertThat(ears.ask(elsewhere.manager(), post("/events/" + event + "/cancellation").param("reason", "x")).getStatus()).isEqualTo(404);
        assertThat(ears.ask(world.coach(), post("/events/" + event + "/cancellation").param("reason", "x")).getStatus()).isEqualTo(403);
        var unsaid = ears.ask(world.manager(), post("/events/" + event + "/cancellation").param("reason", " "));

        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(unsaid.getContentAsString()).select("#reason-error").text()).isNotEmpty();
        assertThat(gatherings.find(event)).isPresent();
        assertThat(ears.all(elsewhere.region().id())).isEqualTo(there);
    }

    @Test
    void whatWasHeldIsNotCalledOff() throws Exception {
        var held = worlds.anEvent(world);

        assertThat(ears.ask(world.manager(), post("/events/" + held + "/cancellation").param("reason", "Salah.")).getStatus()).isEqualTo(403);
        assertThat(gatherings.find(held)).isPresent();
        assertThat(Jsoup.parse(ears.ask(world.manager(), get("/events/" + held + "/cancellation")).getContentAsString()).select("main form")).isEmpty();
    }
}
