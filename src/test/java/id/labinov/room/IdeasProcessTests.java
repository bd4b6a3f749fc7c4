package id.labinov.room;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.journey.JourneyPages;
import id.labinov.people.Actor;
import id.labinov.people.SheetImport;
import id.labinov.people.SheetImport.Row;
import id.labinov.people.SheetImport.Target;
import id.labinov.room.Room.Reach;
import id.labinov.web.SheetColumn;
import id.labinov.web.Sheets;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A regency's list of 174 ideas: 35 units, 18 districts, 25 health centres and 8 companies. */
@JourneyPages
class IdeasProcessTests {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Sheets sheets;
    @Autowired
    private List<SheetImport> imports;
    @Autowired
    private Room room;

    @Test
    void ideasAreTakenInAndLedThroughTheFirstTwoStages() throws IOException {
        var world = new RoomWorld(beans, false);
        load("agencies", "ideas-agencies.csv", world, Optional.empty());
        load("people", "ideas-people.csv", world, Optional.empty());
        load("participants", "ideas-people.csv", world, Optional.of(world.cohortId.value()));
        load("innovations", "ideas-174.csv", world, Optional.of(world.cohortId.value()));
        assertThat(world.rows()).hasSize(174).extracting(RoomRow::stage).containsOnly(Optional.of("DRUM_UP"));

        for (var act = 0; act < 2; act++) {
            assertThat(room.advance(world.cohort(), world.event, Reach.ALL, world.seen(), List.of(), Actor.of(world.manager)))
                    .hasSize(174).allMatch(RowResult::done);
        }

        assertThat(world.stages()).containsExactly("DESIGN");
    }

    private void load(String kind, String file, RoomWorld world, Optional<UUID> context) throws IOException {
        var into = imports.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
        var target = new Target(world.region, context, Actor.of(world.manager));
        var columns = into.columns().stream()
                .map(column -> new SheetColumn(column.key(), column.helpKey(), column.required(), column.example(), List.of())).toList();
        try (var content = getClass().getResourceAsStream("/demo/" + file)) {
            sheets.read(content, columns, row -> into.load(new Row(row.number(), row.cells()), target));
        }
    }
}
