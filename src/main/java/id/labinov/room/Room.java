package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.journey.TaskId;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.web.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        if (reach == Reach.CHOSEN) {
            mustChoose(chosen);
            return stillThere(cohort, event, chosen, row -> row.task().isPresent(), "room.result.no-worksheet", due -> acts.advance(due, by));
        }
        Predicate<RoomRow> within = row -> row.task().isPresent() && (reach == Reach.ALL || row.ready());
        return stillThere(cohort, event, seen, within, "", due -> acts.advance(due, by));
    }

    /** @param has whether the act can be done on a row
     *  @param without what is said of a row where it cannot; empty leaves it out */
    private List<RowResult> stillThere(Cohort cohort, LabEvent event, List<Seen> wanted, Predicate<RoomRow> has,
            String without, Function<List<RoomRow>, List<RowResult>> act) {
        var now = now(cohort, event);
        var due = new ArrayList<RoomRow>();
        var results = new ArrayList<RowResult>();
        for (var one : wanted) {
            Optional.ofNullable(now.get(one.innovation())).ifPresent(row -> {
                if (!Seen.of(row).equals(one)) {
                    results.add(new RowResult(row.number(), row.name(), "room.result.moved-already", false));
                } else if (has.test(row)) {
                    due.add(row);
                } else if (!without.isEmpty()) {
                    results.add(new RowResult(row.number(), row.name(), without, false));
                }
            });
        }
        results.addAll(act.apply(due));
        return results;
    }

    /** Gives the decisions that rows wait for, with the rights of the person. */
    List<RowResult> decide(Cohort cohort, LabEvent event, List<Seen> chosen, CurrentPerson me) {
        mustChoose(chosen);
        return stillThere(cohort, event, chosen, row -> row.gate().isPresent(), "room.result.no-decision", due -> acts.decide(due, me));
    }

    List<RowResult> sendBack(Cohort cohort, LabEvent event, RoomInput input, Actor by) {
        return stillThere(cohort, event, input.rowsChosen(), row -> true, "",
                due -> acts.sendBack(due, input.target(), input.reasonCode(), input.reason().strip(), by));
    }

    /** Notes the teams of rows as present or absent; the innovations themselves stay where they are. */
    int note(Cohort cohort, LabEvent event, List<Seen> chosen, Presence presence, Actor by) {
        mustChoose(chosen);
        var now = now(cohort, event);
        var ids = chosen.stream().map(Seen::innovation).filter(now::containsKey).toList();
        var people = innovations.teams(ids).values().stream().flatMap(List::stream).map(TeamMember::person).distinct().toList();
        participants.note(event.id(), people, presence, by);
        return ids.size();
    }

    static void mustChoose(List<Seen> chosen) {
        if (chosen.isEmpty()) {
            throw InvalidInput.of("chosen", "room.run.choose-first");
        }
    }

    private Map<InnovationId, RoomRow> now(Cohort cohort, LabEvent event) {
        var rows = new HashMap<InnovationId, RoomRow>();
        reader.rows(cohort, event).forEach(row -> rows.put(row.innovation(), row));
        return rows;
    }
}
