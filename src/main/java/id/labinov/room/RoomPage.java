package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.LabEvent;
import id.labinov.journey.CohortPaths;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Refused;
import id.labinov.web.Slice;
import id.labinov.web.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the run page and the wall show of a room. */
@Component
class RoomPage {

    /** Most events have fewer teams: they see all of them at once. */
    private static final int ROWS = 45;

    private final CohortAccess access;
    private final RoomReader reader;
    private final RoomLines lines;
    private final AgendaReader agenda;
    private final HandQueue queue;
    private final BatchReader batches;
    private final RoomAccess rights;
    private final CohortPaths paths;
    private final EventPaper paper;
    private final Regions regions;
    private final Texts texts;

    RoomPage(CohortAccess access, RoomReader reader, RoomLines lines, AgendaReader agenda, HandQueue queue, BatchReader batches, RoomAccess rights,
            CohortPaths paths, EventPaper paper, Regions regions, Texts texts) {
        this.paper = paper;
        this.access = access;
        this.reader = reader;
        this.lines = lines;
        this.agenda = agenda;
        this.queue = queue;
        this.paths = paths;
        this.batches = batches;
        this.rights = rights;
        this.regions = regions;
        this.texts = texts;
    }

    /** The page for facilitators, with what was typed and ticked. */
    String show(CurrentPerson me, LabEvent event, RoomFilter filter, RoomInput input, Model model) {
        var cohort = access.mustSee(me, event.cohort());
        var rows = fill(model, cohort, event);
        model.addAttribute("queue", queue.of(cohort, event)).addAttribute("from", "run").addAttribute("signs", SilentTeams.of(rows));
        model.addAttribute("batches", batches.of(me, cohort, event)).addAttribute("mayExtend", rights.mayExtend(me, cohort));
        model.addAttribute("filter", filter).addAttribute("worksheetChoices", paper.worksheets(cohort, event));
        model.addAttribute("input", input);
        fillRows(model, event, rows.stream().filter(row -> row.fits(filter)).toList(), filter.number(), input.chosen(), regions.zone(cohort.region()));
        model.addAttribute("maySendBack", rights.maySendBack(me, cohort));
        model.addAttribute("mayDecide", rights.maySendBack(me, cohort) && rows.stream().anyMatch(row -> row.gate().isPresent()));
        model.addAttribute("stageChoices", cohort.stages().stream()
                .map(stage -> counted(stage, "stage." + stage + ".name", rows, row -> row.stage().equals(Optional.of(stage)))).toList());
        model.addAttribute("targetChoices", cohort.stages().stream().map(stage -> Choice.of(stage, texts.get("stage." + stage + ".name"))).toList());
        model.addAttribute("reasonChoices", paths.returnReasons(cohort.region()).entrySet().stream()
                .map(reason -> Choice.of(reason.getKey(), reason.getValue())).toList());
        model.addAttribute("stateChoices", Stream.of("ready", "missing", "returned", "deciding", "over", "lost")
                .map(state -> counted(state, "room.state." + state, rows, row -> row.is(state))).toList());
        return "room/run";
    }

    private Choice counted(String value, String label, List<RoomRow> rows, Predicate<RoomRow> which) {
        return Choice.of(value, texts.get("room.run.counted", texts.get(label), rows.stream().filter(which).count()));
    }

    String showAgain(CurrentPerson me, LabEvent event, RoomFilter filter, RoomInput input, InvalidInput wrong, Model model) {
        model.addAttribute("errors", FieldErrors.of(wrong));
        return show(me, event, filter, input, model);
    }

    /** What the wall shows. */
    List<RoomRow> fill(Model model, Cohort cohort, LabEvent event) {
        var rows = reader.glance(cohort, event);
        model.addAttribute("event", event);
        model.addAttribute("cohort", cohort);
        model.addAttribute("zone", regions.zone(cohort.region()));
        model.addAttribute("total", rows.stream().filter(row -> row.stage().isPresent()).count());
        model.addAttribute("ready", rows.stream().filter(RoomRow::ready).count());
        model.addAttribute("agenda", agenda.of(event));
        return rows;
    }

    /** A page of the rows; acts on all of them speak of the others, too. */
    private void fillRows(Model model, LabEvent event, List<RoomRow> fitting, int asked, List<String> picked, ZoneId zone) {
        var page = Math.min(asked, new Slice<>(List.of(), 1, ROWS, fitting.size()).pages());
        var rows = reader.detailed(event, fitting.stream().skip((page - 1L) * ROWS).limit(ROWS).toList());
        model.addAttribute("slice", new Slice<>(rows, page, ROWS, fitting.size()));
        model.addAttribute("lines", lines.of(rows, picked, zone));
        model.addAttribute("seen", fitting.stream().map(RoomRow::seen).collect(Collectors.joining(",")));
    }

    void mustExtend(CurrentPerson me, Cohort cohort) {
        if (!rights.mayExtend(me, cohort)) {
            throw new Refused("room.extend.not-yours");
        }
    }

    /** @throws InvalidInput with one sentence for each thing that is missing */
    void mustSendBack(CurrentPerson me, Cohort cohort, RoomInput input) {
        if (!rights.maySendBack(me, cohort)) {
            throw new Refused("room.send-back.not-yours");
        }
        var problems = new ArrayList<FieldMessage>();
        problemIf(problems, input.rowsChosen().isEmpty(), "chosen", "room.run.choose-first");
        problemIf(problems, !cohort.walks(input.target()), "target", "room.send-back.stage-missing");
        problemIf(problems, !paths.returnReasons(cohort.region()).containsKey(input.reasonCode()), "reasonCode", "room.send-back.code-missing");
        var reason = input.reason();
        problemIf(problems, reason.isBlank() || reason.length() > 1000 || reason.indexOf('\0') >= 0, "reason", "room.send-back.reason-missing");
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void problemIf(List<FieldMessage> problems, boolean wrong, String field, String sentence) {
        if (wrong) {
            problems.add(new FieldMessage(field, sentence, List.of()));
        }
    }
}
