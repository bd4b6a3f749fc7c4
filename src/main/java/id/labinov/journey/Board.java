package id.labinov.journey;

import id.labinov.cohort.Cohort;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.Agencies;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where every innovation of a cohort stands and whom it waits for: a fixed number of queries, however many innovations. */
@Component
class Board {

    private final JdbcClient jdbc;
    private final Innovations innovations;
    private final Agencies agencies;
    private final People people;
    private final Positions positions;
    private final PathDebts debts;

    Board(JdbcClient jdbc, Innovations innovations, Agencies agencies, People people, Positions positions, PathDebts debts) {
        this.jdbc = jdbc;
        this.innovations = innovations;
        this.agencies = agencies;
        this.people = people;
        this.positions = positions;
        this.debts = debts;
    }

    private record Path(InnovationId innovation, Journey.Status status, Optional<String> stage, Optional<Instant> since, Optional<String> outcome) {}

    private record Names(Map<PersonId, String> people, Map<?, String> positions, Map<?, String> agencies) {}

    /** All innovations of the cohort, by registration number. */
    List<BoardRow> rows(Cohort cohort) {
        var paths = paths(cohort);
        var ids = paths.stream().map(Path::innovation).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var tasks = tasks(cohort).stream().collect(Collectors.groupingBy(OpenTask::innovation));
        var all = tasks.values().stream().flatMap(List::stream).toList();
        var labels = innovations.labels(ids);
        var owed = debts.counts(ids);
        var coaches = coaches(ids);
        var names = new Names(people.names(Stream.concat(coaches.values().stream(), all.stream().flatMap(task -> task.holder().stream())).toList()),
                positions.titles(all.stream().flatMap(task -> task.position().stream()).toList()),
                agencies.names(labels.values().stream().flatMap(label -> label.leadAgency().stream()).toList()));
        return paths.stream().filter(path -> labels.containsKey(path.innovation()))
                .map(path -> row(path, labels.get(path.innovation()), tasks.getOrDefault(path.innovation(), List.of()),
                        owed.getOrDefault(path.innovation(), 0), Optional.ofNullable(coaches.get(path.innovation())), names))
                .sorted(Comparator.comparing(row -> row.innovation().number())).toList();
    }

    private static BoardRow row(Path path, Label label, List<OpenTask> tasks, int debts, Optional<PersonId> coach, Names names) {
        var ordered = tasks.stream().sorted(Comparator.comparing(OpenTask::beside).thenComparing(OpenTask::openedAt)).toList();
        var court = ordered.stream().filter(task -> !task.beside()).findFirst();
        return new BoardRow(label, label.leadAgency().map(names.agencies()::get).orElse(""), path.status(), path.stage(), path.since(), path.outcome(), debts,
                (int) tasks.stream().filter(OpenTask::beside).count(), tasks.stream().anyMatch(OpenTask::overdue), coach.map(names.people()::get),
                court.map(OpenTask::role), court.map(task -> who(task, names)).orElse(""), court.flatMap(OpenTask::due),
                ordered.stream().findFirst());
    }

    /** A position stands for whoever holds it; otherwise the one who works on it. */
    private static String who(OpenTask task, Names names) {
        return task.position().map(names.positions()::get).or(() -> task.holder().map(names.people()::get)).orElse("");
    }

    private List<Path> paths(Cohort cohort) {
        return jdbc.sql("select innovation, status, stage, stage_entered, outcome from journey where region = :region and cohort = :cohort")
                .param("region", cohort.region().value()).param("cohort", cohort.id().value()).query(Board::path).list();
    }

    private static Path path(ResultSet row, int number) throws SQLException {
        return new Path(new InnovationId(row.getObject("innovation", UUID.class)), Journey.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("stage")), OpenTaskRow.instant(row, "stage_entered"), Optional.ofNullable(row.getString("outcome")));
    }

    private List<OpenTask> tasks(Cohort cohort) {
        return jdbc.sql("select * from open_task where region = :region and cohort = :cohort").param("region", cohort.region().value())
                .param("cohort", cohort.id().value()).query(OpenTaskRow::map).list();
    }

    private Map<InnovationId, PersonId> coaches(List<InnovationId> ids) {
        var coaches = new HashMap<InnovationId, PersonId>();
        jdbc.sql("select innovation, person from task_hint where role = :role and innovation in (:ids)").param("role", Role.COACH.name())
                .param("ids", ids.stream().map(InnovationId::value).toList()).query(row -> {
                    coaches.put(new InnovationId(row.getObject("innovation", UUID.class)), new PersonId(row.getObject("person", UUID.class)));
                });
        return coaches;
    }
}
