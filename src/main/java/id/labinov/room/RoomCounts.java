package id.labinov.room;

import id.labinov.cohort.LabEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in a room, in numbers. */
@Component
class RoomCounts {

    private final JdbcClient jdbc;

    RoomCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asked how often a hand was raised, also those taken back
     *  @param answered how often somebody helped */
    record Help(int asked, int answered) {}

    /** @param advanced rows that went on by an act on many
     *  @param undone rows of any act that were taken back */
    record Acts(int advanced, int undone) {}

    Help help(LabEvent event) {
        return jdbc.sql("select count(*) as asked, coalesce(sum(case when outcome = 'HELPED' then 1 else 0 end), 0) as answered from room_hand where event = ?")
                .param(event.id().value()).query(Help.class).single();
    }

    Acts acts(LabEvent event) {
        return jdbc.sql("""
                select coalesce(sum(case when b.act = 'ADVANCE' and r.state = 'DONE' then 1 else 0 end), 0) as advanced,
                  coalesce(sum(case when r.state = 'UNDONE' then 1 else 0 end), 0) as undone
                from room_batch b join room_batch_row r on r.batch = b.id where b.event = ?""").param(event.id().value()).query(Acts.class).single();
    }
}
