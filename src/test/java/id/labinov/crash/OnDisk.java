package id.labinov.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a database file holds, read from a copy: the application itself must recover the original. */
record OnDisk(List<Waiting> open, Map<String, Integer> closed, List<String> differences) {

    /** A task that waits. */
    record Waiting(String id, String key, String leader) {}

    private static final String OPEN = """
            select t.id, t.task_key, (select p.email from team_membership m join person p on p.id = m.person where m.innovation = t.innovation and m.role = 'LEADER')
            from open_task t order by t.id""";
    private static final String CLOSED = "select task, count(*) from journey_event where kind = 'TaskClosed' group by task";

    /** Each finds what only half an act would leave behind. */
    private static final Map<String, String> HALVES = Map.of(
            "row without the engine's task", "select id from open_task where engine_task not in (select id_ from act_ru_task)",
            "engine's task without row", "select id_ from act_ru_task where id_ not in (select engine_task from open_task)",
            "closed and still open", "select t.id from open_task t join journey_event e on e.task = t.id and e.kind = 'TaskClosed'",
            "opened, neither open nor closed", """
                    select e.task from journey_event e where e.kind = 'TaskOpened' and e.task not in (select id from open_task)
                    and e.task not in (select c.task from journey_event c where c.kind = 'TaskClosed' and c.task is not null)""",
            "path that the engine does not walk", """
                    select innovation from journey where ended is null and process_instance not in (select proc_inst_id_ from act_ru_execution)""",
            "stage that no event entered", """
                    select j.innovation from journey j where j.stage is not null and j.ended is null and j.stage <> (select e.stage from journey_event e
                    where e.innovation = j.innovation and e.kind = 'StageEntered' order by e.sequence desc limit 1)""",
            "decided without its answers", """
                    select e.task from journey_event e where e.kind = 'TaskClosed' and e.task_key like '%-decision'
                    and e.task not in (select occasion from answer_sheet)""",
            "dossier without path", "select id from innovation where id not in (select innovation from journey)");

    static OnDisk read(Path database) throws IOException, SQLException {
        var copy = database.resolveSibling("copy-" + database.getFileName());
        Files.copy(file(database), file(copy), StandardCopyOption.REPLACE_EXISTING);
        try (var connection = DriverManager.getConnection(PreparedLaboratory.address(copy), "sa", ""); var statement = connection.createStatement()) {
            var open = new ArrayList<Waiting>();
            try (var rows = statement.executeQuery(OPEN)) {
                while (rows.next()) {
                    open.add(new Waiting(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            var closed = new HashMap<String, Integer>();
            try (var rows = statement.executeQuery(CLOSED)) {
                while (rows.next()) {
                    closed.put(rows.getString(1), rows.getInt(2));
                }
            }
            var differences = new ArrayList<String>();
            for (var half : HALVES.entrySet()) {
                try (var rows = statement.executeQuery(half.getValue())) {
                    while (rows.next()) {
                        differences.add(half.getKey() + ": " + rows.getString(1));
                    }
                }
            }
            return new OnDisk(List.copyOf(open), Map.copyOf(closed), List.copyOf(differences));
        }
    }

    static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }
}
