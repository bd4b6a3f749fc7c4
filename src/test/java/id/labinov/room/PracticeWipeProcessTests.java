package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.Presence;
import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.room.Activity.Kind;
import id.labinov.room.Activity.Planned;
import id.labinov.room.Room.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JourneyPages
class PracticeWipeProcessTests {

    private static final Map<String, String> LEFT = Map.of("innovation", "id", "innovation_cohort", "innovation", "pinned_form", "innovation",
            "answer_sheet", "innovation", "journey", "innovation", "open_task", "innovation", "journey_event", "innovation");

    private static final List<String> OF_THE_ROOM = List.of("room_state", "room_activity", "room_hand", "room_sign", "room_batch");

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Agenda agenda;
    @Autowired
    private Hands hands;
    @Autowired
    private Room room;
    @Autowired
    private RoomWall wall;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void wipedPracticeLeavesNothingBehind() {
        var world = new RoomWorld(beans, true);
        var by = Actor.of(world.manager);
        var id = world.innovations(1).get(0).value();
        room.advance(world.cohort(), world.event, Reach.ALL, world.seen(), List.of(), by);
        wall.show(world.event, "Diagnose", "20", by);
        agenda.add(world.event, new Planned(Kind.BREAK, Optional.empty(), "", 15));
        hands.raise(world.event, world.rows().get(0).innovation(), "", by);
        room.note(world.cohort(), world.event, world.seen(), Presence.PRESENT, by);
        jdbc.sql("insert into room_sign (event, innovation, cohort, seen_at) values (?, ?, ?, current_timestamp)")
                .params(world.event.id().value(), id, world.cohortId.value()).update();
        assertThat(OF_THE_ROOM).allSatisfy(table -> assertThat(count(table, "cohort", world.cohortId.value())).as(table).isPositive());
        assertThat(count("act_hi_procinst", "business_key_", id.toString())).isPositive();

        planning.wipe(world.cohortId, by);

        LEFT.forEach((table, column) -> assertThat(count(table, column, id)).as(table).isZero());
        List.of("act_ru_execution", "act_hi_procinst").forEach(table -> assertThat(count(table, "business_key_", id.toString())).as(table).isZero());
        OF_THE_ROOM.forEach(table -> assertThat(count(table, "cohort", world.cohortId.value())).as(table).isZero());
        assertThat(count("cohort", "id", world.cohortId.value())).isZero();
    }

    private int count(String table, String column, Object value) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?").param(value).query(Integer.class).single();
    }
}
