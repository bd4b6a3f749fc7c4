package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import java.io.IOException;
import java.time.Instant;

/** One path as rows of the event CSV, from which the command counts the same figures. The further columns are for sheets; the ten of the log are
 * not touched, for a name with an apostrophe in front would be another name. */
final class CaseEvents {

    static final String[] FURTHER = {"cohort", "agency", "process_version", "cause", "facilitated"};

    private final EventWriter writer;
    private final ExportNames names;
    private final ExportPersons persons;

    CaseEvents(EventWriter writer, ExportNames names, ExportPersons persons) {
        this.writer = writer;
        this.names = names;
        this.persons = persons;
    }

    void write(ExportedCase one) throws IOException {
        for (var visit : one.visits()) {
            var further = new String[] {SafeCell.of(names.cohort(one.subject())), SafeCell.of(names.agency(visit.agency())), Integer.toString(visit.processVersion()),
                    visit.visit().cause().name(), Boolean.toString(visit.visit().facilitated())};
            write(one.subject().innovation(), visit.visit(), further);
        }
    }

    private void write(InnovationId innovation, StageVisit visit, String[] further) throws IOException {
        writer.write(ofStage(visit, EventType.STAGE_ENTERED, visit.stay().from(), ""), further);
        for (var task : visit.tasks()) {
            write(innovation, visit, task, further);
        }
        if (!visit.stay().isOpen()) {
            writer.write(ofStage(visit, EventType.STAGE_LEFT, visit.stay().to(), visit.outcome().name()), further);
        }
    }

    private void write(InnovationId innovation, StageVisit visit, TaskFact task, String[] further) throws IOException {
        writer.write(ofTask(visit, task, EventType.TASK_CREATED, "", task.life().from(), ""), further);
        for (var holding : task.holdings()) {
            var person = persons.name(task, innovation, holding.person());
            writer.write(ofTask(visit, task, EventType.TASK_ASSIGNED, person, holding.span().from(), ""), further);
            if (!holding.span().isOpen()) {
                writer.write(ofTask(visit, task, EventType.TASK_UNASSIGNED, person, holding.span().to(), ""), further);
            }
        }
        if (!task.life().isOpen()) {
            writer.write(ofTask(visit, task, EventType.TASK_ENDED, "", task.life().to(), task.completed() ? LogEvent.COMPLETED : LogEvent.CANCELLED), further);
        }
    }

    private static LogEvent ofStage(StageVisit visit, EventType type, Instant at, String outcome) {
        return new LogEvent(visit.innovation(), type, visit.stage(), visit.number(), "", "", "", "", at, outcome);
    }

    private static LogEvent ofTask(StageVisit visit, TaskFact task, EventType type, String person, Instant at, String outcome) {
        return new LogEvent(visit.innovation(), type, visit.stage(), visit.number(), task.key(), task.id(), task.role(), person, at, outcome);
    }
}
