package id.labinov.bench;

import id.labinov.people.PersonId;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A national host by SQL: 200 regions, 20,000 people, and as many open tasks as asked for. The first region is looked at: its 500
 * tasks are the same however many others there are. Ids are made from numbers, so that the statements run on both databases. */
final class TaskMass {

    static final int REGIONS = 200;
    static final int PEOPLE = 20_000;
    static final int LOOKED_AT = 500;
    static final int COHORT = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TaskMass(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A coach of the first region, who holds tasks there. */
    static PersonId coach() {
        return new PersonId(id('a', 2 * REGIONS));
    }

    static UUID cohort() {
        return id('c', 0);
    }

    static UUID innovation() {
        return id('1', 1);
    }

    static UUID id(char kind, int number) {
        return UUID.fromString("%c0000000-0000-7000-8000-%012d".formatted(kind, number));
    }

    static String sql(char kind, String number) {
        return "cast(concat('%c0000000-0000-7000-8000-', lpad(cast(%s as varchar(12)), 12, '0')) as uuid)".formatted(kind, number);
    }

    void fill(int tasks) {
        numbers(Math.max(tasks, PEOPLE));
        run("insert into region (id, code, name, zone, letterhead) select %s, concat('R', n), concat('Kota ', n), 'Asia/Makassar', '' from numbers where n < :regions"
                .formatted(sql('e', "n")));
        run("insert into agency (id, region, code, name, type) select %s, %s, 'D', 'Dinas Kesehatan', 'DEPARTMENT' from numbers where n < :regions"
                .formatted(sql('b', "n"), sql('e', "n")));
        run("insert into person (id, region, name, email, created_at) select %s, %s, concat('Orang ', n), concat('o', n, '@ukur.contoh.go.id'), current_timestamp from numbers where n < :people"
                .formatted(sql('a', "n"), sql('e', "mod(n, :regions)")));
        run("""
                insert into role_grant (person, region, role) select %s, %s, case when n < :regions then 'MANAGER' when n < 6 * :regions then 'COACH' else 'INNOVATOR' end
                from numbers where n < :people""".formatted(sql('a', "n"), sql('e', "mod(n, :regions)")));
        cohorts(tasks);
        innovations(tasks);
        tasks(tasks);
        template.execute("analyze");
    }

    /** Casts keep divisions whole: H2 takes a parameter for a fraction. */
    private void numbers(int count) {
        template.execute("create table numbers (n int primary key, region int, cohort int)");
        jdbc.sql("""
                insert into numbers (n, region, cohort) select n, case when n < :looked then 0 else 1 + mod(n, :regions - 1) end,
                  case when n < :looked then n / cast(:cohort as int) else :regions + mod(n, :regions - 1) + :regions * (n / cast(:cohort * :regions as int)) end
                from (select a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as n
                  from %1$s a (n), %1$s b (n), %1$s c (n), %1$s d (n), %1$s e (n)) counted where n < :count"""
                .formatted("(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))"))
                .param("looked", LOOKED_AT).param("regions", REGIONS).param("cohort", COHORT).param("count", count).update();
    }

    private void cohorts(int tasks) {
        run("""
                insert into cohort (id, region, name, theme, programme_year, partner, template, opens_at, reviewers, coach_may_review, practice, version)
                select %s, %s, concat('Angkatan ', cohort), '', 2026, '', 'lab-1-tahun', current_timestamp, 0, false, false, 0
                from (select distinct cohort, region from numbers where n < :tasks) c""".formatted(sql('c', "cohort"), sql('e', "region")), tasks);
        run("""
                insert into cohort_stage (cohort, stage, position, target_days, due, first_due)
                select %s, s.stage, s.place, 30, current_date, current_date from (select distinct cohort from numbers where n < :tasks) c,
                (values ('DRUM_UP', 0), ('DIAGNOSE', 1), ('DESIGN', 2), ('DELIVERY', 3), ('DISPLAY', 4), ('DOCUMENTATION', 5), ('SUBMISSION', 6)) s (stage, place)"""
                .formatted(sql('c', "cohort")), tasks);
    }

    private void innovations(int tasks) {
        run("""
                insert into innovation (id, region, number, name, short_name, summary, lead_agency, registered_at, registered_by, changed_at, version)
                select %s, %s, concat('N-', n), concat('Inovasi ', n), '', '', %s, current_timestamp, %s, current_timestamp, 0 from numbers where n < :tasks"""
                .formatted(sql('1', "n"), sql('e', "region"), sql('b', "region"), sql('a', "0")), tasks);
        run("insert into innovation_cohort (innovation, cohort, joined_at, joined_by) select %s, %s, current_timestamp, %s from numbers where n < :tasks"
                .formatted(sql('1', "n"), sql('c', "cohort"), sql('a', "0")), tasks);
        run("""
                insert into team_membership (id, innovation, person, role, since_at, added_by)
                select %s, %s, %s, 'LEADER', current_timestamp, %s from numbers where n < :tasks""".formatted(sql('2', "n"), sql('1', "n"),
                        sql('a', "region + :regions * (6 + mod(n / cast(:regions as int), 90))"), sql('a', "0")), tasks);
        run("""
                insert into pinned_form (innovation, form_key, hash, place) select %s, f.form_key, f.hash, 0 from numbers, form_version f
                where n < :tasks and f.form_key in ('drum-up-worksheet', 'diagnose-worksheet', 'design-worksheet')""".formatted(sql('1', "n")), tasks);
    }

    /** A third each waits for a team, a coach and a manager; every fifteenth task of a coach is held by one. */
    private void tasks(int tasks) {
        run("""
                insert into journey (id, innovation, region, cohort, agency, practice, status, stage, visit, stage_entered, standing, walked, started, process_version, version)
                select %s, %s, %s, %s, %s, false, 'ACTIVE', 'DESIGN', 1, current_timestamp, 'design-worksheet',
                  'DRUM_UP,DIAGNOSE,DESIGN,DELIVERY,DISPLAY,DOCUMENTATION,SUBMISSION', current_timestamp, 1, 0 from numbers where n < :tasks"""
                .formatted(sql('3', "n"), sql('1', "n"), sql('e', "region"), sql('c', "cohort"), sql('b', "region")), tasks);
        run("""
                insert into open_task (id, engine_task, process_instance, journey, innovation, region, cohort, agency, task_key, role, holder, stage, visit,
                  beside, opened_at, due, first_due, overdue, handed_back, version)
                select %s, concat('t', n), concat('p', n), %s, %s, %s, %s, %s,
                  case mod(n, 3) when 0 then 'design-worksheet' when 1 then 'design-decision' else 'display-decision' end,
                  case mod(n, 3) when 0 then 'INNOVATOR' when 1 then 'COACH' else 'MANAGER' end,
                  case when mod(n, 15) = 1 then %s when mod(n, 3) = 0 then %s end,
                  'DESIGN', 1, false, current_timestamp, current_timestamp, current_timestamp, false, 0, 0 from numbers where n < :tasks"""
                .formatted(sql('4', "n"), sql('3', "n"), sql('1', "n"), sql('e', "region"), sql('c', "cohort"), sql('b', "region"),
                        sql('a', "region + 2 * :regions"), sql('a', "region + :regions * (6 + mod(n / cast(:regions as int), 90))")), tasks);
        run("""
                insert into journey_event (sequence, kind, act, innovation, region, cohort, agency, process_version, at, actor, cause, facilitated, practice,
                  stage, visit, task, task_key, detail)
                select nextval('journey_event_sequence'), k.kind, %s, %s, %s, %s, %s, 1, current_timestamp, %s, 'WORK', false, false, k.stage, 1, %s, k.task_key, '{}'
                from numbers, (values ('StageEntered', 'DESIGN', cast(null as varchar(80))), ('TaskOpened', 'DESIGN', 'design-worksheet')) k (kind, stage, task_key) where n < :tasks"""
                .formatted(sql('5', "n"), sql('1', "n"), sql('e', "region"), sql('c', "cohort"), sql('b', "region"), sql('a', "0"), sql('4', "n")), tasks);
    }

    private void run(String sql) {
        run(sql, 0);
    }

    private void run(String sql, int tasks) {
        jdbc.sql(sql).param("regions", REGIONS).param("people", PEOPLE).param("tasks", tasks).update();
    }
}
