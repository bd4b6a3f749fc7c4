package id.labinov.bench;

import id.labinov.LabinovApplication;
import id.labinov.bench.BenchDatabase.Address;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this process, as it is started otherwise; it makes no work of its own meanwhile. */
final class BenchApplication {

    private BenchApplication() {}

    static ConfigurableApplicationContext start(Address database, String... more) {
        return start(database, List.of(), more);
    }

    /** @param beside configuration of the measure's own */
    static ConfigurableApplicationContext start(Address database, List<Class<?>> beside, String... more) {
        var arguments = new ArrayList<>(List.of("--test.database.own=true", "--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
                "--camunda.bpm.job-execution.enabled=false"));
        arguments.addAll(List.of(more));
        var sources = new ArrayList<Class<?>>(List.of(LabinovApplication.class));
        sources.addAll(beside);
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        // What is registered first is destroyed last: the database is closed by then.
        application.addInitializers(context -> ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("benchDatabase",
                () -> BenchDatabase.drop(database)));
        return application.run(arguments.toArray(String[]::new));
    }
}
