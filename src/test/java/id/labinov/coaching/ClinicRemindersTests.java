package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.Innovation;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning before, in the region's zone. */
@JourneyPages
class ClinicRemindersTests {

    private static final ZoneId THERE = ZoneId.of("Asia/Makassar");
    /** Nothing of other tests lies in that year. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 12);
    private static final Instant MORNING_BEFORE = DAY.minusDays(1).atTime(7, 0).atZone(THERE).toInstant();

    @Autowired
    private Worlds worlds;
    @Autowired
    private CoachingSessions sessions;
    @Autowired
    private Bookings bookings;
    @Autowired
    private SessionRows rows;
    @Autowired
    private BookingRows booked;
    @Autowired
    private Regions regions;
    @Autowired
    private JdbcClient jdbc;

    private final List<Object> heard = new ArrayList<>();
    private World world;
    private Innovation innovation;

    @BeforeEach
    void anInnovation() {
        jdbc.sql("update coaching_booking set reminded_at = booked_at").update();
        jdbc.sql("update coaching_action set reminded_at = set_at").update();
        world = worlds.aWorld();
        innovation = worlds.anInnovation(world, "Antre dari Rumah", "DIAGNOSE");
    }

    private List<Object> at(Instant now) {
        heard.clear();
        new ClinicReminders(jdbc, rows, booked, regions, heard::add, Clock.fixed(now, ZoneOffset.UTC)).remind();
        return List.copyOf(heard);
    }

    private Booking aPlace() {
        var starts = DAY.atTime(9, 0).atZone(THERE).toInstant();
        var session = sessions.offer(world.region().id(), List.of(new SessionPlan("Klinik naskah", starts, starts.plus(Duration.ofHours(1)),
                CoachingSession.Mode.PLACE, "Aula", 20, 1, 10, Optional.empty(), List.of(), Set.of(world.coach()))), world.coach()).get(0);
        return bookings.book(innovation, new Bookings.Wish(session, Optional.of(starts), false, ""), Actor.of(world.leader()));
    }

    @Test
    void placeIsRememberedOnceFromTheMorningBefore() {
        var place = aPlace();

        assertThat(at(MORNING_BEFORE.minusSeconds(1))).isEmpty();
        assertThat(at(MORNING_BEFORE)).singleElement().isInstanceOfSatisfying(PlaceReminded.class, reminded -> {
            assertThat(reminded.booking().id()).isEqualTo(place.id());
            assertThat(reminded.session().title()).isEqualTo("Klinik naskah");
        });
        assertThat(at(MORNING_BEFORE.plusSeconds(60))).isEmpty();
    }

    @Test
    void whoBooksThatDayOrGaveThePlaceUpIsToldNothing() {
        var late = aPlace();
        jdbc.sql("update coaching_booking set booked_at = ? where id = ?").params(Timestamp.from(MORNING_BEFORE.plusSeconds(60)), late.id().value()).update();
        assertThat(at(MORNING_BEFORE.plusSeconds(120))).isEmpty();

        bookings.cancel(innovation.id(), late.id(), "", Actor.of(world.leader()));
        var another = aPlaceOfAnother();
        bookings.cancel(another.innovation(), another.id(), "", Actor.of(world.leader()));

        assertThat(at(MORNING_BEFORE.plusSeconds(180))).isEmpty();
    }

    private Booking aPlaceOfAnother() {
        innovation = worlds.anInnovation(world, "Sampah Jadi Emas", "DIAGNOSE");
        var session = rows.between(List.of(world.region().id()), MORNING_BEFORE, MORNING_BEFORE.plus(Duration.ofDays(2))).get(0);
        return bookings.book(innovation, new Bookings.Wish(session.id(), Optional.of(session.startsAt()), false, ""), Actor.of(world.leader()));
    }

    @Test
    void whatWasAgreedIsRememberedOnTheDayBeforeItsLast() {
        var visit = aVisit();
        var open = action(visit, "OPEN", MORNING_BEFORE.minus(Duration.ofDays(9)));
        action(visit, "DONE", MORNING_BEFORE.minus(Duration.ofDays(9)));
        action(visit, "OPEN", MORNING_BEFORE.plusSeconds(60));

        assertThat(at(MORNING_BEFORE.minusSeconds(1))).isEmpty();
        assertThat(at(MORNING_BEFORE.plusSeconds(120))).singleElement().isInstanceOfSatisfying(ActionReminded.class, reminded -> {
            assertThat(reminded.action()).isEqualTo(open);
            assertThat(reminded.due()).isEqualTo(DAY);
        });
        assertThat(at(MORNING_BEFORE.plusSeconds(180))).isEmpty();
    }

    private VisitId aVisit() {
        var place = aPlace();
        var visit = new VisitId(Ids.next());
        jdbc.sql("update coaching_booking set state = 'CALLED' where id = ?").param(place.id().value()).update();
        jdbc.sql("insert into coaching_visit (id, session, booking, innovation, region, coach, desk, called_at, version) values (?, ?, ?, ?, ?, ?, 1, ?, 0)")
                .params(visit.value(), place.session().value(), place.id().value(), innovation.id().value(), world.region().id().value(), world.coach().value(),
                        Timestamp.from(MORNING_BEFORE.minus(Duration.ofDays(9)))).update();
        return visit;
    }

    private ActionId action(VisitId visit, String state, Instant setAt) {
        var id = new ActionId(Ids.next());
        jdbc.sql("insert into coaching_action (id, visit, innovation, region, body, due, state, evidence, set_by, set_at, version) values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, 0)")
                .params(id.value(), visit.value(), innovation.id().value(), world.region().id().value(), "Hitung ulang biayanya.", DAY, state, world.coach().value(),
                        Timestamp.from(setAt)).update();
        return id;
    }
}
