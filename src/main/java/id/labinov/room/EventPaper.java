package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.LabEvent;
import id.labinov.form.PaperGuests;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Paper at an event: who sits in the room and may photograph any sheet of it, and which worksheets are printed for all. */
@Component
class EventPaper implements PaperGuests {

    private final RunningEvents running;
    private final CohortAccess access;
    private final Cohorts cohorts;
    private final Innovations innovations;
    private final RoomReader reader;
    private final Stages stages;
    private final Texts texts;

    EventPaper(RunningEvents running, CohortAccess access, Cohorts cohorts, Innovations innovations, RoomReader reader, Stages stages, Texts texts) {
        this.running = running;
        this.access = access;
        this.cohorts = cohorts;
        this.innovations = innovations;
        this.reader = reader;
        this.stages = stages;
        this.texts = texts;
    }

    @Override
    public boolean attends(CurrentPerson me, InnovationId innovation) {
        var events = innovations.region(innovation).filter(me.regions()::contains).map(running::in).orElse(List.of());
        if (events.isEmpty()) {
            return false;
        }
        var joined = innovations.cohorts(innovation);
        return events.stream().filter(event -> joined.contains(event.cohort())).anyMatch(event -> takesPart(me, event));
    }

    /** A sign-in by the event's code says so itself; the others are on its list, on one of its teams, or run it. */
    boolean takesPart(CurrentPerson me, LabEvent event) {
        if (me.event().isPresent()) {
            return me.event().get().equals(event.id().value());
        }
        return access.mayRun(me, event) || sitsIn(me, event);
    }

    /** As participant or on a team. */
    boolean sitsIn(CurrentPerson me, LabEvent event) {
        return cohorts.isParticipant(event.cohort(), me.id()) || onATeam(me, event);
    }

    private boolean onATeam(CurrentPerson me, LabEvent event) {
        var own = innovations.ofMember(me.id());
        return !own.isEmpty() && innovations.inCohort(event.cohort()).stream().anyMatch(own::contains);
    }

    boolean isHeld(LabEvent event) {
        return cohorts.find(event.cohort()).filter(cohort -> running.isRunning(event, cohort.region())).isPresent();
    }

    /** The worksheets of the stages that the cohort walks, those of this event first. */
    List<Choice> worksheets(Cohort cohort, LabEvent event) {
        return stages.all().stream().filter(stage -> cohort.walks(stage.key()))
                .sorted(java.util.Comparator.comparing(stage -> !event.stages().contains(stage.key()))).map(Stage::worksheet)
                .map(form -> Choice.of(form, texts.get("task." + form + ".title"))).toList();
    }

    /** Those whose path goes on, in the order of the run page. */
    List<InnovationId> teams(Cohort cohort, LabEvent event) {
        return reader.rows(cohort, event).stream().filter(row -> row.stage().isPresent()).map(RoomRow::innovation).toList();
    }
}
