package id.labinov.bench;

import id.labinov.cohort.CohortId;
import id.labinov.people.RegionId;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paths of a national host by SQL: seven stage visits, ten tasks and ten holdings each. The first cohort has 44 innovations; the first region has the
 * first innovations, as many as asked for, and 199 others share the rest. Every tenth path is open in its last stage. */
final class FlowMass {

    static final int COHORT = 44;
    static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
    private static final String STAGES = "(values (0, 'DRUM_UP'), (1, 'DIAGNOSE'), (2, 'DESIGN'), (3, 'DELIVERY'), (4, 'DISPLAY'), (5, 'DOCUMENTATION'), (6, 'SUBMISSION')) s (k, stage)";
    private static final String OPEN = "(k = 6 and mod(n, 10) = 0)";
    private static final long HOUR = 3_600_000_000L;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final int count;

    FlowMass(JdbcClient jdbc, JdbcTemplate template, int count) {
        this.jdbc = jdbc;
        this.template = template;
        this.count = count;
    }

    static RegionId region(int number) {
        return new RegionId(TaskMass.id('e', number));
    }

    static CohortId cohort() {
        return new CohortId(TaskMass.id('c', 0));
    }

    /** @param inFirstRegion how many of the innovations */
    void numbers(int inFirstRegion) {
        template.execute("create table numbers (n int primary key, region int, cohort int)");
        jdbc.sql("insert into numbers (n, region, cohort) select n, case when n < :first then 0 else 1 + mod(n, 199) end, n / " + COHORT
                + " from (select a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as n from %1$s a (n), %1$s b (n), %1$s c (n), %1$s d (n), %1$s e (n)) counted where n < :count"
                        .formatted("(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))")).param("first", inFirstRegion).param("count", count).update();
        run("""
                insert into innovation (id, region, number, name, short_name, summary, registered_at, registered_by, changed_at, version)
                select %s, %s, concat('N-', n), concat('Inovasi ', n), '', '', current_timestamp, %s, current_timestamp, 0 from numbers""".formatted(innovation(),
                        region(), TaskMass.sql('a', "0")));
    }

    /** The rows that the application keeps. */
    void projection() {
        run("""
                insert into stage_visit (id, region, cohort, innovation, process_version, stage, visit, entered, left_at, outcome, cause, facilitated, worked, queued, courts, settled_at)
                select n * 7 + k, %1$s, %2$s, %3$s, 1, stage, 1, %4$s, case when %6$s then null else %5$s end,
                  case when %6$s then 'OPEN' when k = 6 then 'DONE' else 'ADVANCED' end, 'PATH', false,
                  case when %6$s then null else %7$s - %8$s end, case when %6$s then null else %8$s end,
                  case when %6$s then null when k < 3 then concat('coach=', %7$s - %9$d, ';innovator=%9$d') else concat('innovator=', %7$s) end,
                  case when %6$s then null else %5$s end from numbers, %10$s""".formatted(region(), cohortId(), innovation(), at("k"), at("k + 1"), OPEN,
                        "(cast(" + hours("k + 1") + " - (" + hours("k") + ") as bigint) * " + HOUR + ")", "(case when k < 3 then 4 else 2 end * " + HOUR + ")",
                        20 * HOUR, STAGES));
        tasks("""
                insert into task_fact (task, visit, innovation, cohort, region, task_key, role, process_version, created, ended, completed, beside)
                select %1$s, n * 7 + k, %2$s, %3$s, %4$s, task_key, role, 1, created, ended, ended is not null, false from tasks""".formatted(task(), innovation(), cohortId(),
                        region()));
        tasks("insert into holding (task, number, innovation, person, from_at, to_at) select %s, 1, %s, %s, created + interval '2' hour, ended from tasks".formatted(task(),
                innovation(), TaskMass.sql('a', "mod(n, 5000)")));
    }

    /** What the projection is made of; numbered as it happened within each path. */
    void events() {
        run("""
                insert into journey (id, innovation, region, cohort, practice, status, visit, walked, started, process_version, version)
                select %s, %s, %s, %s, false, 'ACTIVE', 1, 'DESIGN', current_timestamp, 1, 0 from numbers""".formatted(TaskMass.sql('3', "n"), innovation(), region(), cohortId()));
        run(event("n * 100 + k * 10", "'StageEntered'", "null", "'{}'", at("k"), "numbers, " + STAGES, "null", "null", "null"));
        run(event("n * 100 + k * 10 + 9", "'StageLeft'", "case when k = 6 then 'DONE' else 'ADVANCED' end", "'{}'", at("k + 1"), "numbers, " + STAGES + " where not " + OPEN,
                "null", "null", "null"));
        tasks(event("n * 100 + k * 10 + case when place > 6 then 5 else 1 end", "'TaskOpened'", "null", "'{}'", "created", "tasks", task(), "task_key", "upper(role)"));
        tasks(event("n * 100 + k * 10 + case when place > 6 then 6 else 2 end", "'TaskHolderChanged'", "null", "'{\"reason\":\"\"}'", "created + interval '2' hour", "tasks", task(),
                "task_key", "upper(role)").replace("cast(null as uuid)", TaskMass.sql('a', "mod(n, 5000)")));
        tasks(event("n * 100 + k * 10 + case when place > 6 then 7 else 3 end", "'TaskClosed'", "null", "'{\"completed\":true}'", "ended", "tasks", task(), "task_key",
                "upper(role)").concat(" where ended is not null"));
    }

    private static String event(String sequence, String kind, String outcome, String detail, String at, String from, String task, String key, String role) {
        return """
                insert into journey_event (sequence, kind, act, innovation, region, cohort, process_version, at, cause, facilitated, practice, stage, visit, task, task_key, role, holder, outcome, detail)
                select %s, %s, %s, %s, %s, %s, 1, %s, 'WORK', false, false, stage, 1, cast(%s as uuid), cast(%s as varchar(80)), cast(%s as varchar(20)), cast(null as uuid),
                  cast(%s as varchar(20)), %s from %s""".formatted(sequence, kind, TaskMass.sql('5', "n"), innovation(), region(), cohortId(), at, task, key, role, outcome, detail, from);
    }

    /** The same paths as the engine's history keeps them. */
    void engineHistory() {
        run("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, start_time_) select concat('p', n), concat('p', n), cast(%s as varchar(36)), 'path:1:1', %s from numbers"
                .formatted(innovation(), plain("0")));
        run("""
                insert into act_hi_actinst (id_, proc_inst_id_, proc_def_id_, execution_id_, act_id_, act_type_, start_time_, end_time_)
                select concat('v', n * 7 + k), concat('p', n), 'path:1:1', concat('x', n), stage, 'subProcess', %s, case when %s then null else %s end from numbers, %s"""
                .formatted(plain("k"), OPEN, plain("k + 1"), STAGES));
        tasks("""
                insert into act_hi_taskinst (id_, proc_inst_id_, proc_def_id_, task_def_key_, start_time_, end_time_)
                select concat('t', n * 10 + place), concat('p', n), 'path:1:1', concat(stage, '/', role), cast(created as timestamp), cast(ended as timestamp) from tasks""");
        tasks("""
                insert into act_hi_identitylink (id_, timestamp_, type_, user_id_, task_id_, operation_type_, proc_def_id_)
                select concat('l', n * 10 + place), cast(created + interval '2' hour as timestamp), 'assignee', cast(mod(n, 5000) as varchar(10)), concat('t', n * 10 + place), 'add', 'path:1:1'
                from tasks""");
        tasks("""
                insert into act_hi_identitylink (id_, timestamp_, type_, user_id_, task_id_, operation_type_, proc_def_id_)
                select concat('m', n * 10 + place), cast(ended as timestamp), 'assignee', cast(mod(n, 5000) as varchar(10)), concat('t', n * 10 + place), 'delete', 'path:1:1'
                from tasks where ended is not null""");
    }

    void analyze() {
        template.execute("analyze");
    }

    /** Worksheets of all stages, and decisions of coaches after the first three. */
    private void tasks(String sql) {
        run(sql.replaceFirst("from tasks", """
                from (select n, region, cohort, k, k as place, stage, concat(lower(stage), '-worksheet') as task_key, 'innovator' as role, %1$s as created,
                    case when %3$s then null when k < 3 then %1$s + interval '20' hour else %2$s end as ended from numbers, %4$s
                  union all select n, region, cohort, k, 7 + k, stage, concat(lower(stage), '-decision'), 'coach', %1$s + interval '20' hour, %2$s from numbers, %4$s where k < 3) tasks"""
                .formatted(at("k"), at("k + 1"), OPEN, STAGES)));
    }

    private static String hours(String stage) {
        return "mod(n, 90) * 24 + (%1$s) * 240 + mod(n * 31 + (%1$s) * 57, 200)".formatted(stage);
    }

    private static String at(String stage) {
        return "(timestamp with time zone '2025-01-01 00:00:00+00' + (%s) * interval '1' hour)".formatted(hours(stage));
    }

    private static String plain(String stage) {
        return "(timestamp '2025-01-01 00:00:00' + (%s) * interval '1' hour)".formatted(hours(stage));
    }

    private static String innovation() {
        return TaskMass.sql('1', "n");
    }

    private static String region() {
        return TaskMass.sql('e', "region");
    }

    private static String cohortId() {
        return TaskMass.sql('c', "cohort");
    }

    private static String task() {
        return TaskMass.sql('4', "n * 10 + place");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
