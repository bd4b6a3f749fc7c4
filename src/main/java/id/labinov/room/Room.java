package id.labinov.room;

import id.labinov.cohort.Attendance;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.journey.Journeys.SendBack;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a facilitator does with a room. Every act speaks of the rows that the page showed, as {@link Seen}, and is kept as a {@link Batch}. */
@Service
class Room {

    private final RoomReader reader;
    private final RoomActs acts;
    private final Batches batches;
    private final DueDates dueDates;
    private final Participants participants;
    private final Attendance attendance;
    private final Innovations innovations;

    Room(RoomReader reader, RoomActs acts, Batches batches, DueDates dueDates, Participants participants, Attendance attendance,
            Innovations innovations) {
        this.reader = reader;
        this.acts = acts;
        this.batches = batches;
        this.dueDates = dueDates;
        this.participants = participants;
        this.attendance = attendance;
        this.innovations = innovations;
    }

    /** Which of the rows seen an act moves. */
    enum Reach { CHOSEN, READY, ALL }

    /** Advances rows that still stand where they were seen. A row that stands elsewhere was moved by somebody else meanwhile. */
    List<RowResult> advance(Cohort cohort, LabEvent event, Reach reach, List<Seen> seen, List<Seen> chosen, Actor by) {
        Function<List<RoomRow>, List<RowResult>> act = due -> acts.advance(due, by, batches.begin(event, Batch.Act.ADVANCE, due, by));
        if (reach == Reach.CHOSEN) {
            mustChoose(chosen);
            return stillThere(cohort, event, chosen, row -> row.task().isPresent(), "room.result.no-worksheet", act);
        }
        return stillThere(cohort, event, seen, row -> row.task().isPresent() && (reach == Reach.ALL || row.ready()), "", act);
    }

    /** @param has whether the act can be done on a row
     *  @param without what is said of a row where it cannot; empty leaves it out */
    private List<RowResult> stillThere(Cohort cohort, LabEvent event, List<Seen> wanted, Predicate<RoomRow> has,
            String without, Function<List<RoomRow>, List<RowResult>> act) {
        var now = now(cohort, event);
        var due = new ArrayList<RoomRow>();
        var results = new ArrayList<RowResult>();
        for (var one : wanted.stream().distinct().toList()) {
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
        return stillThere(cohort, event, chosen, row -> row.gate().isPresent(), "room.result.no-decision",
                due -> acts.decide(due, me, batches.begin(event, Batch.Act.DECIDE, due, me.actor())));
    }

    List<RowResult> sendBack(Cohort cohort, LabEvent event, RoomInput input, Actor by) {
        var order = new SendBack(input.target(), input.reasonCode(), input.reason().strip(), List.of(), false, false, true);
        return stillThere(cohort, event, input.rowsChosen(), row -> true, "",
                due -> acts.sendBack(due, order, by, batches.begin(event, Batch.Act.SEND_BACK, due, by)));
    }

    /** Gives the worksheets that rows wait for more days.
     * @throws InvalidInput with one sentence for each thing that is missing */
    List<RowResult> extend(Cohort cohort, LabEvent event, Reach reach, RoomInput input, CurrentPerson me) {
        var later = dueDates.read(input, cohort, reach);
        return stillThere(cohort, event, reach == Reach.ALL ? input.rowsSeen() : input.rowsChosen(), row -> row.task().isPresent(), "room.result.no-worksheet",
                due -> acts.extend(due, later, input.dueReason().strip(), me, batches.begin(event, Batch.Act.EXTEND, due, me.actor())));
    }

    /** Notes the teams of rows as present or absent; the innovations themselves stay where they are, and may have been moved since. */
    List<RowResult> note(Cohort cohort, LabEvent event, List<Seen> chosen, Presence presence, Actor by) {
        mustChoose(chosen);
        var now = now(cohort, event);
        var due = chosen.stream().map(Seen::innovation).distinct().filter(now::containsKey).map(now::get).toList();
        var teams = innovations.teams(due.stream().map(RoomRow::innovation).toList());
        var noted = attendance.noted(event.id(), teams.values().stream().flatMap(List::stream).map(TeamMember::person).distinct().toList());
        var keeping = batches.begin(event, Batch.Act.of(presence), due, by);
        return acts.note(due, row -> {
            var people = teams.getOrDefault(row.innovation(), List.of()).stream().map(TeamMember::person).distinct().toList();
            keeping.stood(row, people.stream().collect(Collectors.toMap(person -> person, person -> Optional.ofNullable(noted.get(person)))));
            participants.note(event.id(), people, presence, by);
        }, keeping);
    }

    static void mustChoose(List<Seen> chosen) {
        if (chosen.isEmpty()) {
            throw InvalidInput.of("chosen", "room.run.choose-first");
        }
    }

    private Map<InnovationId, RoomRow> now(Cohort cohort, LabEvent event) {
        var rows = new HashMap<InnovationId, RoomRow>();
        reader.glance(cohort, event).forEach(row -> rows.put(row.innovation(), row));
        return rows;
    }
}
