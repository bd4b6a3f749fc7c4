package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.people.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** What a facilitator does with a room. Every act speaks of the rows that the page showed, as {@link Seen}. */
@Service
class Room {

    private final RoomReader reader;
    private final RoomActs acts;
    private final Participants participants;
    private final Innovations innovations;

    Room(RoomReader reader, RoomActs acts, Participants participants, Innovations innovations) {
        this.reader = reader;
        this.acts = acts;
        this.participants = participants;
        this.innovations = innovations;
    }

    /** Which of the rows seen an act moves. */
    enum Reach { CHOSEN, READY, ALL }

    /** Advances rows that still stand where they were seen. A row that stands elsewhere was moved by somebody else meanwhile. */
    List<RowResult> advance(Cohort cohort, LabEvent event, Reach reach, List<Seen> seen, List<Seen> chosen, Actor by) {
        var wanted = reach == Reach.CHOSEN ? chosen : seen;
        Predicate<RoomRow> within = row -> reach != Reach.READY || row.ready();
        var now = now(cohort, event);
        var due = new ArrayList<RoomRow>();
        var results = new ArrayList<RowResult>();
        for (var one : wanted) {
            Optional.ofNullable(now.get(one.innovation())).ifPresent(row -> {
                if (!row.task().equals(one.task())) {
                    results.add(new RowResult(row.number(), row.name(), "room.result.moved-already", false));
                } else if (row.task().isPresent() && within.test(row)) {
                    due.add(row);
                } else if (reach == Reach.CHOSEN) {
                    results.add(new RowResult(row.number(), row.name(), "room.result.no-worksheet", false));
                }
            });
        }
        results.addAll(acts.advance(due, by));
        return results;
    }

    List<RowResult> sendBack(Cohort cohort, LabEvent event, List<Seen> chosen, String stage, String reasonCode, String reason, Actor by) {
        var now = now(cohort, event);
        var rows = chosen.stream().flatMap(one -> Optional.ofNullable(now.get(one.innovation())).stream()).toList();
        return acts.sendBack(rows, stage, reasonCode, reason, by);
    }

    /** Notes the teams of rows as present or absent; the innovations themselves stay where they are. */
    int note(Cohort cohort, LabEvent event, List<Seen> chosen, Presence presence, Actor by) {
        var now = now(cohort, event);
        var ids = chosen.stream().map(Seen::innovation).filter(now::containsKey).toList();
        var people = innovations.teams(ids).values().stream().flatMap(List::stream).map(TeamMember::person).distinct().toList();
        participants.note(event.id(), people, presence, by);
        return ids.size();
    }

    private Map<InnovationId, RoomRow> now(Cohort cohort, LabEvent event) {
        var rows = new HashMap<InnovationId, RoomRow>();
        reader.rows(cohort, event).forEach(row -> rows.put(row.innovation(), row));
        return rows;
    }
}
