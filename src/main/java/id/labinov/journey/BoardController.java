package id.labinov.journey;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.journey.BoardFilter.Mark;
import id.labinov.people.Access;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.NotFound;
import id.labinov.web.SheetFormat;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a cohort: innovations by stage, what is owed, what is late, whose turn it is. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR, Role.COACH, Role.OBSERVER})
class BoardController {

    private final Board board;
    private final BoardSheet sheet;
    private final Stages stages;
    private final Cohorts cohorts;
    private final Regions regions;
    private final Access access;
    private final Audit audit;
    private final Texts texts;

    BoardController(Board board, BoardSheet sheet, Stages stages, Cohorts cohorts, Regions regions, Access access, Audit audit,
            Texts texts) {
        this.board = board;
        this.sheet = sheet;
        this.stages = stages;
        this.cohorts = cohorts;
        this.regions = regions;
        this.access = access;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param messageKey text of a stage or of a mark */
    record Tile(String messageKey, String href, long count, boolean current) {}

    @GetMapping("/cohorts/{id}/board")
    String board(CurrentPerson me, @PathVariable CohortId id, @RequestParam Map<String, String> parameters, Model model) {
        var cohort = cohort(me, id);
        var filter = BoardFilter.of(parameters);
        var rows = board.rows(cohort);
        var base = "/cohorts/" + id + "/board";
        model.addAttribute("cohort", cohort).addAttribute("filter", filter).addAttribute("rows", rows.stream().filter(filter::fits).toList())
                .addAttribute("total", rows.size()).addAttribute("tiles", tiles(cohort, rows, filter, base)).addAttribute("marks", marks(rows, filter, base))
                .addAttribute("base", base).addAttribute("query", filter.query()).addAttribute("zone", regions.zone(cohort.region()))
                .addAttribute("acts", me.has(Role.MANAGER, cohort.region()))
                .addAttribute("courts", Stream.of(Role.INNOVATOR, Role.AGENCY_HEAD, Role.COACH, Role.REVIEWER, Role.MANAGER)
                        .map(role -> Choice.of(role.name(), texts.get("journey.court." + role))).toList());
        return "journey/board";
    }

    @GetMapping("/cohorts/{id}/board.csv")
    void csv(CurrentPerson me, @PathVariable CohortId id, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        send(me, id, parameters, SheetFormat.CSV, response);
    }

    @GetMapping("/cohorts/{id}/board.xlsx")
    void xlsx(CurrentPerson me, @PathVariable CohortId id, @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        send(me, id, parameters, SheetFormat.XLSX, response);
    }

    private void send(CurrentPerson me, CohortId id, Map<String, String> parameters, SheetFormat format, HttpServletResponse response) throws IOException {
        var cohort = cohort(me, id);
        audit.record("board-downloaded", Optional.of(me.id().value()), Optional.of(cohort.region().value()), id.value(), format.name());
        sheet.send(format, cohort.name(), board.rows(cohort).stream().filter(BoardFilter.of(parameters)::fits).toList(), regions.zone(cohort.region()), response);
    }

    private Cohort cohort(CurrentPerson me, CohortId id) {
        var cohort = cohorts.find(id).orElseThrow(NotFound::new);
        access.mustHave(me, cohort.region(), BoardTab.READERS);
        return cohort;
    }

    /** One tile for each stage that is walked, and for what has left the path if there is any. */
    private List<Tile> tiles(Cohort cohort, List<BoardRow> rows, BoardFilter filter, String base) {
        var tiles = new ArrayList<Tile>();
        stages.all().stream().filter(stage -> cohort.walks(stage.key()) || counted(rows, stage.key()) > 0)
                .forEach(stage -> tiles.add(tile("stage." + stage.key() + ".name", stage.key(), rows, filter, base)));
        Stream.of(Journey.Status.WITHDRAWN, Journey.Status.ENDED).filter(status -> counted(rows, status.name()) > 0)
                .forEach(status -> tiles.add(tile("journey.status." + status, status.name(), rows, filter, base)));
        return tiles;
    }

    private static Tile tile(String messageKey, String place, List<BoardRow> rows, BoardFilter filter, String base) {
        return new Tile(messageKey, base + "?place=" + place, counted(rows, place), filter.place().filter(place::equals).isPresent());
    }

    private static long counted(List<BoardRow> rows, String place) {
        return rows.stream().filter(row -> row.place().equals(place)).count();
    }

    private static List<Tile> marks(List<BoardRow> rows, BoardFilter filter, String base) {
        return Stream.of(Mark.values()).map(mark -> new Tile("journey.board.mark." + mark,
                base + "?mark=" + mark, rows.stream().filter(row -> BoardFilter.has(row, mark)).count(),
                filter.mark().filter(mark::equals).isPresent())).toList();
    }
}
