package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.flow.FlowUnderMeasure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making the figures' tables anew from the path's events, against the database copying as many rows into tables like them. */
class RebuildBench {

    private static final int INNOVATIONS = 10_000;
    private static final int ROUNDS = 3;
    private static final List<String> TABLES = List.of("stage_visit", "task_fact", "holding");

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void rebuildAgainstABulkCopy(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh())) {
            var jdbc = application.getBean(JdbcClient.class);
            var template = application.getBean(JdbcTemplate.class);
            var mass = new FlowMass(jdbc, template, INNOVATIONS);
            mass.numbers(INNOVATIONS);
            mass.events();
            mass.projection();
            copies(template);
            mass.analyze();
            var before = rows(jdbc);
            var figures = new FlowUnderMeasure(application);

            var times = Alternating.measure(ROUNDS, () -> assertThat(figures.rebuild()).isEqualTo(INNOVATIONS), () -> copy(template));

            assertThat(rows(jdbc)).isEqualTo(before).isEqualTo(INNOVATIONS * 27L);
            new BenchReport().add("rebuild" + database.suffix(), "rows a second of a rebuild / rows a second of the database's own bulk copy", times.speeds(),
                    Map.of("rows", before, "rebuildSeconds", BenchReport.median(times.first()), "copySeconds", BenchReport.median(times.second())));
        }
    }

    /** With the same keys and indexes: those are most of the work. */
    private static void copies(JdbcTemplate template) {
        TABLES.forEach(table -> template.execute("create table " + table + "_copy as select * from " + table + " where 1 = 0"));
        template.execute("alter table stage_visit_copy alter column id set not null");
        template.execute("alter table stage_visit_copy add primary key (id)");
        template.execute("create index copied_visit_1 on stage_visit_copy (innovation, cohort)");
        template.execute("create index copied_visit_2 on stage_visit_copy (cohort, left_at)");
        template.execute("create index copied_visit_3 on stage_visit_copy (region, left_at)");
        template.execute("create index copied_visit_4 on stage_visit_copy (region, innovation, id)");
        template.execute("alter table task_fact_copy alter column task set not null");
        template.execute("alter table task_fact_copy add primary key (task)");
        template.execute("create index copied_task_1 on task_fact_copy (visit)");
        template.execute("create index copied_task_2 on task_fact_copy (innovation, cohort)");
        template.execute("create index copied_task_3 on task_fact_copy (cohort, ended)");
        template.execute("create index copied_task_4 on task_fact_copy (region, ended)");
        template.execute("create unique index copied_holding_1 on holding_copy (task, number)");
        template.execute("create index copied_holding_2 on holding_copy (innovation)");
        template.execute("create index copied_holding_3 on holding_copy (person, to_at)");
    }

    /** A rebuild removes what stood there, too. */
    private static void copy(JdbcTemplate template) {
        TABLES.forEach(table -> template.update("delete from " + table + "_copy"));
        TABLES.forEach(table -> template.update("insert into " + table + "_copy select * from " + table));
    }

    private static long rows(JdbcClient jdbc) {
        return TABLES.stream().mapToLong(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).sum();
    }
}
