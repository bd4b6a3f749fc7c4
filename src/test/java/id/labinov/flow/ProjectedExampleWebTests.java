package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.journey.JourneyPages;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same tables from the projection of the path's events, as they stand in the database. */
@JourneyPages
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectedExampleWebTests extends ExampleTables {

    @Autowired
    ApplicationContext application;

    private WorkedExampleInCohort example;
    private StageTable table;

    @BeforeAll
    void theExampleInACohort() {
        example = WorkedExampleInCohort.in(application);
        table = StageTable.of(example.log(), WorkedExample.PATH, WorkedExample.PERIOD);
    }

    @Override
    StageTable table() {
        return table;
    }

    @Test
    void eventsAndProjectionAgree() {
        assertThat(application.getBean(ProjectionCheck.class).differences(5)).isEmpty();
    }

    @Test
    void whatIsSettledNeedsNoTasks() {
        var quick = application.getBean(FlowLogs.class).figures(example.scope(), WorkedExample.PERIOD.asOf());

        var quickTable = StageTable.of(quick.log(), WorkedExample.PATH, WorkedExample.PERIOD);

        assertThat(quickTable.stages().stream().map(stage -> stage.time(TimeMeasure.CALENDAR)).toList())
                .isEqualTo(table.stages().stream().map(stage -> stage.time(TimeMeasure.CALENDAR)).toList());
    }

    @Test
    void tableOfManyRegionsNeedsNoNames() {
        var unnamed = application.getBean(FlowLogs.class).unnamed(FlowScope.of(example.world().region().id()), WorkedExample.PERIOD.asOf());

        var unnamedTable = StageTable.of(unnamed.log(), WorkedExample.PATH, WorkedExample.PERIOD);

        assertThat(unnamedTable.stages().stream().map(stage -> List.of(stage.closed(), stage.censored(), stage.excess(), stage.time(TimeMeasure.CALENDAR),
                stage.reentryRate())).toList()).isEqualTo(table.stages().stream().map(stage -> List.of(stage.closed(), stage.censored(), stage.excess(),
                        stage.time(TimeMeasure.CALENDAR), stage.reentryRate())).toList());
    }
}
